import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { BatchLoader } from '../src/database/batch-loader.js';
import { ChatError } from '../src/errors/chat-error.js';

/** A loader that answers n with 2n, one batch for each call of `answer`. */
function createDoubler(weigh?: (key: number) => number) {
  const batches: number[][] = [];
  const waiting: (() => void)[] = [];
  const loader = new BatchLoader(async (keys: readonly number[]) => {
    batches.push([...keys]);
    await new Promise<void>((resolve) => waiting.push(resolve));
    if (keys.includes(13)) throw new Error('a bad row');
    if (keys.includes(14)) throw new ChatError('unavailable', 'away');
    return keys.map((key) => 2 * key);
  }, weigh);
  const answer = async () => {
    while (waiting.length === 0) await turn();
    waiting.shift()?.();
  };
  return { loader, batches, answer };
}

describe('what many ask', () => {
  test('in one turn is asked at once, and what comes meanwhile is asked next, together', async () => {
    const { loader, batches, answer } = createDoubler();
    const first = [loader.load(1), loader.load(2), loader.load(1)];
    while (batches.length === 0) await turn();
    const next = [loader.load(3)];
    await turn();
    next.push(loader.load(4));
    await turn();
    expect(batches).toEqual([[1, 2, 1]]);
    await answer();
    expect(await Promise.all(first)).toEqual([2, 4, 2]);
    await answer();
    expect(await Promise.all(next)).toEqual([6, 8]);
    expect(batches).toEqual([
      [1, 2, 1],
      [3, 4],
    ]);
  });

  test('is asked in batches of at most 200, by weight', async () => {
    const { loader, batches, answer } = createDoubler((key) => key);
    const keys = [300, 100, 50, 50, 1];
    const loads = keys.map((key) => loader.load(key));
    for (let batch = 0; batch < 3; batch += 1) await answer();
    expect(await Promise.all(loads)).toEqual(keys.map((key) => 2 * key));
    expect(batches).toEqual([[300], [100, 50, 50], [1]]);
  });

  test('fails alone where one row is bad', async () => {
    const { loader, answer } = createDoubler();
    const loads = Promise.allSettled([1, 13, 2].map((key) => loader.load(key)));
    for (let batch = 0; batch < 4; batch += 1) await answer();
    expect(await loads).toMatchObject([
      { status: 'fulfilled', value: 2 },
      { status: 'rejected', reason: { message: 'a bad row' } },
      { status: 'fulfilled', value: 4 },
    ]);
  });

  test('fails together where the database is away, and the next is asked as before', async () => {
    const { loader, batches, answer } = createDoubler();
    const loads = Promise.allSettled([1, 14].map((key) => loader.load(key)));
    await answer();
    expect((await loads).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const next = loader.load(5);
    await answer();
    expect(await next).toBe(10);
    expect(batches).toEqual([[1, 14], [5]]);
  });

  test('is refused beyond a bound', async () => {
    const { loader, answer } = createDoubler(() => 0);
    const loads = Array.from({ length: 50_000 }, (_unused, key) => loader.load(100 + key));
    await expect(loader.load(1)).rejects.toMatchObject({
      code: 'unavailable',
      extra: { retryAfterMs: 1000 },
    });
    await answer();
    expect((await Promise.all(loads)).at(-1)).toBe(2 * 50_099);
  });
});
