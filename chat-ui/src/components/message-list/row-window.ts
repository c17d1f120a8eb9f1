/** Which entries are in the document, by key, so that pages which load above change nothing. */
export interface RowWindow {
  /** Null: as many as fit before the end. */
  startKey: string | null;
  /** Null: up to the newest, and those to come. */
  endKey: string | null;
}

export const followNewest: RowWindow = { startKey: null, endKey: null };

const initialRows = 40;
const stepRows = 30;
const keptRows = 80;

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

/** What is in the document now, and nothing that comes later. */
export function stayAt(rowWindow: RowWindow, keys: readonly string[]): RowWindow {
  const { from, to } = toRange(rowWindow, keys);
  return { startKey: keys[from] ?? null, endKey: keys[to - 1] ?? null };
}

/** Drops what is far from the anchor once there is too much. */
export function trimAround(
  rowWindow: RowWindow,
  keys: readonly string[],
  anchorKey: string | undefined,
): RowWindow {
  const { from, to } = toRange(rowWindow, keys);
  const middle = anchorKey === undefined ? -1 : keys.indexOf(anchorKey);
  if (middle === -1 || to - from <= keptRows + stepRows) return rowWindow;
  const first = Math.max(from, middle - keptRows / 2);
  const last = Math.min(to, middle + keptRows / 2) - 1;
  return { startKey: keys[first] ?? null, endKey: keys[last] ?? null };
}
