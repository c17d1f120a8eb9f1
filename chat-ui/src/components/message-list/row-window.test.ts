import { describe, expect, test } from '@jest/globals';
import { extendDown, extendUp, followNewest, stayAt, toRange } from './row-window.js';

const keys = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `k${from + index}`);

describe('the window of rows', () => {
  test('follows the newest and holds a bounded number', () => {
    expect(toRange(followNewest, keys(0, 10))).toEqual({ from: 0, to: 10 });
    const { from, to } = toRange(followNewest, keys(0, 1_000));
    expect(to).toBe(1_000);
    expect(to - from).toBeLessThanOrEqual(100);
  });

  test('older pages above change nothing in it', () => {
    const rowWindow = stayAt(followNewest, keys(100, 200));
    const before = toRange(rowWindow, keys(100, 200));
    const after = toRange(rowWindow, keys(0, 200));
    expect([after.from - 100, after.to - 100]).toEqual([before.from, before.to]);
  });

  test('newer rows wait while the reader stays', () => {
    const rowWindow = stayAt(followNewest, keys(0, 200));
    expect(toRange(rowWindow, keys(0, 205)).to).toBe(200);
    expect(toRange(extendDown(rowWindow, keys(0, 205)), keys(0, 205)).to).toBe(205);
  });

  test('extends up to the first row and not beyond', () => {
    const all = keys(0, 120);
    let rowWindow = stayAt(followNewest, all);
    for (let step = 0; step < 10; step += 1) rowWindow = extendUp(rowWindow, all);
    expect(toRange(rowWindow, all)).toEqual({ from: 0, to: 120 });
  });

  test('a row that has gone breaks nothing', () => {
    expect(toRange({ startKey: 'gone', endKey: 'gone' }, keys(0, 5))).toEqual({ from: 0, to: 5 });
  });
});
