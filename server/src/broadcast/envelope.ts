import type { Delivery } from './broadcaster.js';

/** `<version> <node id> <d|t> <session id or -> <bytes of the frame>\n`, then the frame, then the next envelope. */
const HEADER = /^1 [0-9a-f-]{36} ([dt]) ([0-9a-f-]{36}|-) (\d{1,7})$/;
const HEADER_BYTES_MAX = 104;
/** Any frame begins so; what does not is nobody's frame. */
const FRAME_START = Buffer.from('{"type":"');
const NEWLINE = 0x0a;

/** How every envelope of a node begins. */
export function startOf(nodeId: string): string {
  return `1 ${nodeId} `;
}

export function toEnvelope(nodeId: string, delivery: Delivery): Buffer[] {
  const kind = delivery.kind === 'durable' ? 'd' : 't';
  const header = `${startOf(nodeId)}${kind} ${delivery.exceptSessionId ?? '-'} ${delivery.frame.length}\n`;
  return [Buffer.from(header, 'latin1'), delivery.frame];
}

/** Undefined where any of it was not written by a node of ours: then none of it is to be trusted. */
export function parseEnvelopes(payload: Buffer): Delivery[] | undefined {
  const envelopes: Delivery[] = [];
  for (let at = 0; at < payload.length;) {
    const end = payload.subarray(at, at + HEADER_BYTES_MAX).indexOf(NEWLINE);
    const match = end < 0 ? null : HEADER.exec(payload.toString('latin1', at, at + end));
    if (!match) return undefined;
    const [, kind, sessionId, bytes] = match;
    const start = at + end + 1;
    const frame = payload.subarray(start, start + Number(bytes));
    if (frame.length !== Number(bytes) || !frame.subarray(0, FRAME_START.length).equals(FRAME_START)) {
      return undefined;
    }
    at = start + frame.length;
    envelopes.push({
      frame,
      kind: kind === 'd' ? 'durable' : 'transient',
      ...(sessionId !== '-' && { exceptSessionId: sessionId }),
    });
  }
  return envelopes;
}
