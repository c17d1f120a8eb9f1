import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { onCleanup } from './cleanup.js';

export interface Link {
  /** The same address by way of the link. */
  readonly url: string;
  /** Every connection breaks, and new ones are refused. */
  cut(): Promise<void>;
  /** Connections stay and new ones open, but nothing arrives any more. */
  hold(): void;
  restore(): Promise<void>;
  /** New connections lead there; those that are open stay where they are. */
  leadTo(port: number): void;
}

/** A way to a server that can be taken away. */
export async function openLink(url: string): Promise<Link> {
  const target = new URL(url);
  let targetPort = Number(target.port);
  const sockets = new Set<Socket>();
  let held = false;
  const server = createServer((near) => {
    const far = connect(targetPort, target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      // A break of one side is a break of the other.
      from.on('error', () => undefined);
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
      from.on('data', (bytes) => to.write(bytes));
      if (held) from.pause();
    }
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  const cut = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await listen(0);
  onCleanup(async () => void (server.listening && (await cut())));
  const { port } = server.address() as AddressInfo;
  const address = new URL(url);
  address.host = `127.0.0.1:${port}`;
  return {
    url: address.href,
    cut,
    hold() {
      held = true;
      for (const socket of sockets) socket.pause();
    },
    leadTo(elsewhere) {
      targetPort = elsewhere;
    },
    async restore() {
      held = false;
      for (const socket of sockets) socket.resume();
      if (!server.listening) await listen(port);
    },
  };
}
