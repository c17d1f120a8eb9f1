import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { onCleanup } from './cleanup.js';

export interface Proxy {
  readonly port: number;
  /** From now on what anybody says is lost, on connections that stay open; new ones pass. */
  mute(): void;
}

/** A way to a server that can die in silence, as a network does. */
export async function startProxy(targetPort: number): Promise<Proxy> {
  const passing = new Set<{ isMute: boolean }>();
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(targetPort, '127.0.0.1');
    const pair = { isMute: false };
    passing.add(pair);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => void (pair.isMute || to.write(bytes)));
      // A reset is one of the ways in which a connection ends here: `close` follows.
      from.on('error', () => from.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A test file that fails before its first test has no cleanup.
  server.unref();
  onCleanup(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return {
    port: (server.address() as AddressInfo).port,
    mute() {
      for (const pair of passing) pair.isMute = true;
    },
  };
}
