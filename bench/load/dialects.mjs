import { randomBytes } from 'node:crypto';

/**
 * How a server is spoken to. `kindOf` looks at the first bytes of a frame only.
 *
 * @typedef {{ path: string, greeting?: string, pong?: [string, string],
 *   encodeMessage(target: object, clientId: string, text: string): string,
 *   kindOf(start: string): 'ready' | 'ack' | 'delivery' | 'error' | 'other' }} Dialect
 */

/** @type {Record<string, Dialect>} */
export const DIALECTS = {
  /** The contract's flat frames. */
  flat: {
    path: '/ws/chat/',
    encodeMessage: (target, clientId, text) =>
      JSON.stringify({ type: 'message', ...target, client_id: clientId, text }),
    kindOf(start) {
      if (start.startsWith('{"type":"new_message"')) return 'delivery';
      if (start.startsWith('{"type":"ack"')) return 'ack';
      if (start.startsWith('{"type":"hello"')) return 'ready';
      return start.startsWith('{"type":"error"') ? 'error' : 'other';
    },
  },
  /** What a stock Nest gateway reads and writes. */
  nest: {
    path: '/ws',
    encodeMessage: (target, clientId, text) =>
      JSON.stringify({ event: 'message', data: { ...target, client_id: clientId, text } }),
    kindOf(start) {
      if (start.startsWith('{"event":"new_message"')) return 'delivery';
      if (start.startsWith('{"event":"ack"')) return 'ack';
      return start.startsWith('{"event":"hello"') ? 'ready' : 'error';
    },
  },
  /** Socket.IO 4 over a WebSocket from the beginning; every message asks for an acknowledgement. */
  socketIo: {
    path: '/socket.io/?EIO=4&transport=websocket',
    greeting: '40',
    pong: ['2', '3'],
    encodeMessage: (target, clientId, text) =>
      `421${JSON.stringify(['message', { ...target, client_id: clientId, text }])}`,
    kindOf(start) {
      if (start.startsWith('42["new_message"')) return 'delivery';
      if (start.startsWith('431')) return 'ack';
      if (start.startsWith('40')) return 'ready';
      return start.startsWith('44') ? 'error' : 'other';
    },
  },
};

const RUN = `${randomBytes(4).toString('hex')}-${randomBytes(2).toString('hex')}-4000-8000-`;
let made = 0;

/** A UUID that this process has not made before. */
export function makeClientId() {
  made += 1;
  return RUN + made.toString(16).padStart(12, '0');
}
