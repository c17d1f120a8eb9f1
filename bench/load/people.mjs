import { DIALECTS } from './dialects.mjs';
import { openSocket } from './client-socket.mjs';
import { signToken } from './tokens.mjs';

/** Where the front of a frame ends that tells its kind. */
const KIND_BYTES = 24;

/**
 * Opens a socket for a person and resolves when the server has greeted it.
 *
 * @param {{ url: string, userId: number, dialect: string, localAddress?: string,
 *   onFrame?: (kind: string, bytes: Buffer, start: number, end: number) => void,
 *   onClose?: (code: number) => void }} options
 */
export async function connectPerson({
  url,
  userId,
  dialect,
  localAddress,
  onFrame = () => undefined,
  onClose,
}) {
  const { path, greeting, pong, kindOf } = DIALECTS[dialect];
  const address = new URL(path, url);
  address.searchParams.set('user', String(userId));
  let becomeReady = () => undefined;
  let fail = () => undefined;
  const ready = new Promise((resolve, reject) => ([becomeReady, fail] = [resolve, reject]));
  const socketOpened = openSocket({
    url: address,
    token: signToken(userId),
    localAddress,
    onText(bytes, start, end) {
      const front = bytes.latin1Slice(start, Math.min(end, start + KIND_BYTES));
      if (pong && front === pong[0]) {
        void socketOpened.then((socket) => socket.send(pong[1]));
        return;
      }
      const kind = kindOf(front);
      if (kind === 'ready') becomeReady();
      else onFrame(kind, bytes, start, end);
    },
    onClose(code) {
      fail(new Error(`closed with ${code} before the greeting`));
      onClose?.(code);
    },
  });
  const socket = await socketOpened;
  if (greeting !== undefined) socket.send(greeting);
  await ready;
  return socket;
}
