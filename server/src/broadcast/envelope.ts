import type { Delivery } from './broadcaster.js';

/** `<version> <node id> <d|t> <session id or ->\n` and then the frame's bytes. */
const HEADER = /^1 ([0-9a-f-]{36}) ([dt]) ([0-9a-f-]{36}|-)$/;
const HEADER_BYTES_MAX = 96;
/** Any frame begins so; what does not is nobody's frame. */
const FRAME_START = Buffer.from('{"type":"');
/** A conversation with 256 members is the largest frame, well below this. */
const FRAME_BYTES_MAX = 1024 * 1024;

export interface Envelope {
  nodeId: string;
  delivery: Omit<Delivery, 'userIds'>;
}

export function toEnvelope(nodeId: string, delivery: Omit<Delivery, 'userIds'>): Buffer {
  const kind = delivery.kind === 'durable' ? 'd' : 't';
  const header = `1 ${nodeId} ${kind} ${delivery.exceptSessionId ?? '-'}\n`;
  return Buffer.concat([Buffer.from(header, 'latin1'), delivery.frame]);
}

/** Undefined for anything that no node of ours has written. */
export function parseEnvelope(payload: Buffer): Envelope | undefined {
  const end = payload.subarray(0, HEADER_BYTES_MAX).indexOf(0x0a);
  if (end < 0 || payload.length - end > FRAME_BYTES_MAX) return undefined;
  const match = HEADER.exec(payload.toString('latin1', 0, end));
  const frame = payload.subarray(end + 1);
  if (!match || !frame.subarray(0, FRAME_START.length).equals(FRAME_START)) return undefined;
  const [, nodeId = '', kind, sessionId] = match;
  return {
    nodeId,
    delivery: {
      frame,
      kind: kind === 'd' ? 'durable' : 'transient',
      ...(sessionId !== '-' && { exceptSessionId: sessionId }),
    },
  };
}
