/** Which entries are in the document, by key, so that pages which load above change nothing. */
export interface RowWindow {
  /** Null: as many as fit before the end. */
  startKey: string | null;
  /** Null: up to the newest, and those to come. */
  endKey: string | null;
}

export const followNewest: RowWindow = { startKey: null, endKey: null };

const initialRows = 40;
const stepRows = 20;

/** `from` inclusive, `to` exclusive. A key that has gone counts as null. */
export function toRange(
  { startKey, endKey }: RowWindow,
  keys: readonly string[],
): { from: number; to: number } {
  const end = endKey === null ? -1 : keys.lastIndexOf(endKey);
  const to = end === -1 ? keys.length : end + 1;
  const start = startKey === null ? -1 : keys.indexOf(startKey);
  return { from: start === -1 || start >= to ? Math.max(0, to - initialRows) : start, to };
}

export function extendUp(rowWindow: RowWindow, keys: readonly string[]): RowWindow {
  const { from } = toRange(rowWindow, keys);
  return { ...rowWindow, startKey: keys[Math.max(0, from - stepRows)] ?? null };
}

export function extendDown(rowWindow: RowWindow, keys: readonly string[]): RowWindow {
  const { from, to } = toRange(rowWindow, keys);
  const last = Math.min(keys.length, to + stepRows) - 1;
  return { startKey: keys[from] ?? null, endKey: keys[last] ?? null };
}

/** Some rows before and after one that is far from what is in the document. */
export function windowAround(keys: readonly string[], key: string): RowWindow {
  const index = keys.indexOf(key);
  const last = Math.min(keys.length, index + initialRows / 2) - 1;
  return { startKey: keys[Math.max(0, index - initialRows / 2)] ?? null, endKey: keys[last] ?? null };
}

/** What is in the document now, and nothing that comes later. */
export function stayAt(rowWindow: RowWindow, keys: readonly string[]): RowWindow {
  const { from, to } = toRange(rowWindow, keys);
  return { startKey: keys[from] ?? null, endKey: keys[to - 1] ?? null };
}
