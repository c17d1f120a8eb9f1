import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';

const HEADER_END = Buffer.from('\r\n\r\n');
const TEXT = 0x1;
const CLOSE = 0x8;
const PING = 0x9;
const PONG = 0xa;

/** The server answered the upgrade with another status than 101. */
export class RefusedUpgrade extends Error {
  /** @param {string} head */
  constructor(head) {
    super(`The upgrade was refused: ${head.split('\r\n', 1)[0]}`);
    this.status = Number(head.slice(9, 12));
  }
}

/**
 * As little of a WebSocket client as can be, so that the load leaves the machine to the servers: it masks with zeros,
 * reads text where it lies in the received bytes, and writes once a tick.
 *
 * @param {{ url: URL, token: string, localAddress?: string,
 *   onText: (bytes: Buffer, start: number, end: number) => void, onClose?: (code: number) => void }} options
 * @returns {Promise<ClientSocket>} after the upgrade; text may have been read before
 */
export function openSocket({ url, token, localAddress, onText, onClose = () => undefined }) {
  return new Promise((resolve, reject) => {
    const tcp = connect({ host: url.hostname, port: Number(url.port), localAddress });
    tcp.setNoDelay(true);
    tcp.once('error', reject);
    tcp.once('close', () => reject(new Error('The connection ended before the upgrade.')));
    tcp.write(
      `GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nConnection: Upgrade\r\n` +
        `Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nAuthorization: Bearer ${token}\r\n` +
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
    );
    let head = Buffer.alloc(0);
    const onHead = (/** @type {Buffer} */ chunk) => {
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
      const end = head.indexOf(HEADER_END);
      if (end < 0) return;
      tcp.removeAllListeners();
      if (!head.subarray(0, 12).equals(Buffer.from('HTTP/1.1 101'))) {
        tcp.on('error', () => undefined);
        tcp.destroy();
        reject(new RefusedUpgrade(head.toString('latin1', 0, end)));
        return;
      }
      const socket = new ClientSocket(tcp, onText, onClose);
      resolve(socket);
      socket.read(head.subarray(end + HEADER_END.length));
    };
    tcp.on('data', onHead);
  });
}

class ClientSocket {
  /** @type {Buffer | undefined} */
  #rest;
  #corked = false;
  #closeCode = 1006;

  constructor(tcp, onText, onClose) {
    this.tcp = tcp;
    this.onText = onText;
    tcp.on('data', (chunk) => this.read(chunk));
    tcp.on('error', () => tcp.destroy());
    tcp.on('close', () => onClose(this.#closeCode));
  }

  /** @param {string} text ASCII, below 64 KiB */
  send(text) {
    this.#write(TEXT, text);
  }

  cut() {
    this.tcp.destroy();
  }

  read(chunk) {
    const bytes = this.#rest ? Buffer.concat([this.#rest, chunk]) : chunk;
    let at = 0;
    while (bytes.length - at >= 2) {
      let length = bytes[at + 1] & 0x7f;
      let start = at + 2;
      if (length === 126) {
        if (bytes.length - at < 4) break;
        length = bytes.readUInt16BE(start);
        start += 2;
      } else if (length === 127) {
        if (bytes.length - at < 10) break;
        length = Number(bytes.readBigUInt64BE(start));
        start += 8;
      }
      if (bytes.length - start < length) break;
      this.#take(bytes[at] & 0x0f, bytes, start, start + length);
      at = start + length;
    }
    this.#rest = at === bytes.length ? undefined : bytes.subarray(at);
  }

  #take(opcode, bytes, start, end) {
    if (opcode === TEXT) this.onText(bytes, start, end);
    else if (opcode === PING) this.#write(PONG, bytes.toString('latin1', start, end));
    else if (opcode === CLOSE) {
      if (end - start >= 2) this.#closeCode = bytes.readUInt16BE(start);
      this.tcp.end();
    }
  }

  #write(opcode, text) {
    const long = text.length > 125;
    const headerBytes = long ? 8 : 6;
    const frame = Buffer.alloc(headerBytes + text.length);
    frame[0] = 0x80 | opcode;
    frame[1] = 0x80 | (long ? 126 : text.length);
    if (long) frame.writeUInt16BE(text.length, 2);
    frame.latin1Write(text, headerBytes);
    if (!this.#corked) {
      this.#corked = true;
      this.tcp.cork();
      process.nextTick(() => {
        this.#corked = false;
        this.tcp.uncork();
      });
    }
    this.tcp.write(frame);
  }
}
