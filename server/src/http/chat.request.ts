import { IncomingMessage } from 'node:http';

/** No call of REST is there. */
const SOCKET_PATHS = '/ws/';

/**
 * A request with an `Upgrade` header is a handshake only at the socket's paths; a path that is no URL is one too, and
 * refused as such. Elsewhere the header is an offer that the server need not take (RFC 9110, 7.8): the call is answered.
 */
export class ChatRequest extends IncomingMessage {
  private offered: boolean | undefined;

  get upgrade(): boolean {
    return this.offered === true && isHandshake(this);
  }

  /** By Node, before the headers are there. */
  set upgrade(offered: boolean) {
    this.offered = offered;
  }
}

function isHandshake({ url = '', headers }: IncomingMessage): boolean {
  const isWebSocket = headers.upgrade?.toLowerCase() === 'websocket';
  return isWebSocket && (url.startsWith(SOCKET_PATHS) || !URL.canParse(url, 'ws://localhost'));
}
