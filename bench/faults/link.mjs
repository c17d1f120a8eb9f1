import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * The network of one device: a TCP proxy in front of all nodes. `mode` is what it does to bytes:
 * `pass`; `delay` (in order); `mute`: what the server says is lost; `hold`: what anybody says is lost.
 * A connection that has lost bytes never passes any again.
 */
export class Link {
  mode = 'pass';
  delayMs = 0;
  #ports;
  #attempts = 0;
  #pairs = new Set();
  #server = createServer((near) => this.#join(near));

  /** The first port is that of the device's home node; each further attempt goes to the next one. */
  constructor(ports) {
    this.#ports = ports;
  }

  async listen() {
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  get homePort() {
    return this.#ports[0];
  }

  /** Connected to the home node. */
  get isHome() {
    return [...this.#pairs].some(({ far }) => far.remotePort === this.homePort && !far.connecting);
  }

  get port() {
    return this.#server.address().port;
  }

  /** As a balancer does it after a while: the device is cut from where it has fled to, and the next attempt goes home. */
  goHome() {
    if (this.#attempts % this.#ports.length !== 1) this.cut();
    this.#attempts = 0;
  }

  cut() {
    for (const { near, far } of this.#pairs) {
      near.destroy();
      far.destroy();
    }
  }

  /** The device is gone without a goodbye; the node is not told before the next `cut`. */
  abandon() {
    for (const pair of this.#pairs) {
      pair.isAbandoned = true;
      pair.near.destroy();
    }
  }

  heal() {
    this.mode = 'pass';
    for (const pair of this.#pairs) if (pair.hasLost) pair.near.destroy();
  }

  close() {
    this.cut();
    this.#server.close();
  }

  #join(near) {
    const far = connect(this.#ports[this.#attempts++ % this.#ports.length], '127.0.0.1');
    const pair = { near, far, hasLost: false, isAbandoned: false };
    this.#pairs.add(pair);
    this.#forward(pair, near, far, (mode) => mode === 'hold');
    this.#forward(pair, far, near, (mode) => mode === 'hold' || mode === 'mute');
    near.once('close', () => {
      if (!pair.isAbandoned) far.destroy();
    });
    far.once('close', () => {
      near.destroy();
      this.#pairs.delete(pair);
    });
  }

  #forward(pair, from, to, loses) {
    let turn = Promise.resolve();
    // A reset is one of the ways in which a connection ends here: `close` follows.
    from.on('error', () => from.destroy());
    from.on('data', (bytes) => {
      turn = turn.then(async () => {
        if (this.mode === 'delay') await sleep(this.delayMs);
        pair.hasLost ||= loses(this.mode);
        if (!pair.hasLost && to.writable) to.write(bytes);
      });
    });
    from.on('end', () => void turn.then(() => to.end()));
  }
}
