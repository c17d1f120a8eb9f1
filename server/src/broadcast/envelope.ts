import { isUtf8 } from 'node:buffer';
import type { Delivery } from './broadcaster.js';

/** `<version> <node id> <d|t> <session id or -> <bytes of the frame>\n`, then the frame, then the next envelope. */
const HEADER = /^1 [0-9a-f-]{36} ([dt]) ([0-9a-f-]{36}|-) (\d{1,7})$/;
const HEADER_BYTES_MAX = 104;
/** Nobody writes a larger one. */
const FRAME_BYTES_MAX = 1024 * 1024;
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
    if (frame.length !== Number(bytes) || !isFrame(frame)) return undefined;
    at = start + frame.length;
    envelopes.push({
      frame,
      kind: kind === 'd' ? 'durable' : 'transient',
      exceptSessionId: sessionId === '-' ? undefined : sessionId,
    });
  }
  return envelopes;
}

/** Clients close their socket on bytes that are no text, and throw on a text that is no frame. */
function isFrame(bytes: Buffer): boolean {
  if (bytes.length > FRAME_BYTES_MAX || !isUtf8(bytes)) return false;
  try {
    const frame: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof frame === 'object' && frame !== null && 'type' in frame && typeof frame.type === 'string';
  } catch {
    return false;
  }
}
