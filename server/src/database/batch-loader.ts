import { setTimeout as sleep } from 'node:timers/promises';
import { ChatError, toChatError } from '../errors/chat-error.js';

interface Waiting<Key, Value> {
  key: Key;
  resolve: (value: Value) => void;
  reject: (error: unknown) => void;
}

/** What one statement answers at most: so much weight. */
const BATCH_WEIGHT_MAX = 200;
/** Keys that wait for their statement. Above this the database is too slow for what is asked. */
const WAITING_MAX = 50_000;

/** From one statement to the next at least, while somebody waits: in a storm, each then answers several. */
const GATHERING_MS = 5;

/**
 * Many who ask, one statement: what is asked in one turn of the event loop, and while an earlier statement is on its
 * way, is asked together. Who asks alone waits for nobody. An answer is never older than its question, and a later
 * batch is never answered before an earlier one.
 *
 * `loadAll` gives the value of each key in the key's place.
 */
export class BatchLoader<Key, Value> {
  private readonly waiting: Waiting<Key, Value>[] = [];
  private running = false;
  private beganAt = -Infinity;

  constructor(
    private readonly loadAll: (keys: readonly Key[]) => Promise<readonly Value[]>,
    /** How much a key asks for. */
    private readonly weigh: (key: Key) => number = () => 1,
    /** From one statement to the next at least, also where nobody waited when the last one ended. */
    private readonly apartMs = 0,
  ) {}

  load(key: Key): Promise<Value> {
    return new Promise((resolve, reject) => {
      if (this.waiting.length >= WAITING_MAX) {
        reject(
          new ChatError('unavailable', 'Too many requests at once: try again shortly.', {
            retryAfterMs: 1000,
          }),
        );
        return;
      }
      this.waiting.push({ key, resolve, reject });
      if (!this.running) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.running = true;
    const apartMs = this.beganAt + this.apartMs - performance.now();
    // What one turn of the event loop asks is one batch.
    await (apartMs > 0 ? sleep(apartMs) : new Promise(setImmediate));
    while (this.waiting.length > 0) {
      this.beganAt = performance.now();
      await this.answer(this.take());
      const leftMs = this.beganAt + Math.max(GATHERING_MS, this.apartMs) - performance.now();
      if (this.waiting.length > 0 && leftMs > 0) await sleep(leftMs);
    }
    this.running = false;
  }

  private take(): Waiting<Key, Value>[] {
    let weight = 0;
    const end = this.waiting.findIndex(({ key }, at) => {
      weight += this.weigh(key);
      return at > 0 && weight > BATCH_WEIGHT_MAX;
    });
    return this.waiting.splice(0, end < 0 ? this.waiting.length : end);
  }

  private async answer(batch: readonly Waiting<Key, Value>[]): Promise<void> {
    try {
      const values = await this.loadAll(batch.map(({ key }) => key));
      batch.forEach(({ resolve }, at) => resolve(values[at] as Value));
    } catch (error) {
      if (batch.length === 1 || toChatError(error).code === 'unavailable') {
        for (const { reject } of batch) reject(error);
        return;
      }
      // One bad row must not take the others with it.
      for (const one of batch) await this.answer([one]);
    }
  }
}
