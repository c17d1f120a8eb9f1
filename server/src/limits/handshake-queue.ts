import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { ChatError } from '../errors/chat-error.js';

/** Keeps PostgreSQL's connections busy, and leaves room between them for those who are in already. */
const WORKING_MAX = 128;
/** Below the handshake timeouts of clients, 5 to 10 s. */
const WAIT_MAX_MS = 4000;
/** A handshake that hangs must not block the others for ever. */
const WORK_MAX_MS = 5000;
const RETRY_AFTER_MS = 2000;
/** Pause between groups, so that in a reconnect storm each statement serves a whole group. */
const GROUP_EVERY_MS = 50;

interface Waiting {
  enter: () => void;
}

/**
 * Handshakes wait for PostgreSQL twice: for the credentials and for `hello`. This queue bounds that wait: a few run
 * concurrently, the others queue, and what the queue has no room or time for is refused at once. A fixed rate would
 * refuse people on a fast machine and overload a slow one.
 *
 * A single handshake starts at once. In a storm they start in groups, whose queries are batched.
 */
@Injectable()
export class HandshakeQueue {
  private readonly line = new Set<Waiting>();
  private working = 0;
  private openedAt = -GROUP_EVERY_MS;
  private opening: NodeJS.Timeout | undefined;

  constructor(private readonly config: Config) {}

  /** Resolves when it is their turn; call what it returns when the handshake has ended, however it did. */
  async enter(): Promise<() => void> {
    // Those that fit into the next group do not count as waiting.
    if (this.line.size >= this.config.maxHandshakesWaiting + WORKING_MAX - this.working) throw tooMany();
    return new Promise((resolve, reject) => {
      const waiting = {
        enter: () => {
          clearTimeout(timer);
          resolve(this.begin());
        },
      };
      const timer = setTimeout(() => {
        this.line.delete(waiting);
        reject(tooMany());
      }, WAIT_MAX_MS);
      this.line.add(waiting);
      this.prepare();
    });
  }

  private prepare(): void {
    if (this.opening || this.line.size === 0 || this.working >= WORKING_MAX) return;
    const leftMs = this.openedAt + GROUP_EVERY_MS - performance.now();
    if (leftMs <= 0) this.open();
    else this.opening = setTimeout(() => this.open(), leftMs);
  }

  private open(): void {
    this.opening = undefined;
    this.openedAt = performance.now();
    for (const waiting of this.line) {
      if (this.working >= WORKING_MAX) return;
      this.line.delete(waiting);
      waiting.enter();
    }
  }

  private begin(): () => void {
    this.working += 1;
    // Released at the end: a socket keeps `end` for its whole life.
    let timer: NodeJS.Timeout | undefined;
    const end = () => {
      if (!timer) return;
      clearTimeout(timer);
      timer = undefined;
      this.working -= 1;
      this.prepare();
    };
    timer = setTimeout(end, WORK_MAX_MS).unref();
    return end;
  }
}

function tooMany(): ChatError {
  return new ChatError('unavailable', 'Too many connections are being opened: try again shortly.', {
    retryAfterMs: RETRY_AFTER_MS,
  });
}
