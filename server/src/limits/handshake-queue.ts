import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { ChatError } from '../errors/chat-error.js';

/** Keeps PostgreSQL's connections busy, and leaves room between them for those who are in already. */
const WORKING_MAX = 128;
/** Below the patience of clients, which give up a handshake after 5 to 10 s. */
const WAIT_MAX_MS = 4000;
/** One handshake that hangs must not keep the others out for ever. */
const WORK_MAX_MS = 5000;
const RETRY_AFTER_MS = 2000;
/** From one group to the next, so that in a storm each statement answers for a whole group. */
const GROUP_EVERY_MS = 50;

interface Waiting {
  enter: () => void;
}

/**
 * Handshakes wait for PostgreSQL, twice: for the credentials and for `hello`. What is bounded here is that waiting: few
 * are worked on at the same time, the others stand in a line, and whom the line has no place or no time for is
 * refused at once. A fixed rate would turn people away from a fast machine and let a slow one drown.
 *
 * Who comes alone enters at once. In a storm they enter in groups, whose questions then go to PostgreSQL together.
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
    // Whoever has a place in the next group does not count as waiting.
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
    // Let go of at the end: a socket keeps `end` for as long as it lives.
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
  return new ChatError('unavailable', 'Too many are connecting at the moment: try again shortly.', {
    retryAfterMs: RETRY_AFTER_MS,
  });
}
