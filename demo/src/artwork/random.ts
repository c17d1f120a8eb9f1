/** A number from `from` up to, not including, `to`. */
export type Random = (from: number, to: number) => number;

/** The same numbers in the same order for the same seed (mulberry32 on an FNV-1a hash). */
export function createRandom(seed: string): Random {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  return (from, to) => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return from + (((bits ^ (bits >>> 14)) >>> 0) / 4294967296) * (to - from);
  };
}

export function pick<T>(random: Random, items: readonly [T, ...T[]]): T {
  return items[Math.floor(random(0, items.length))] ?? items[0];
}

/** `count` results of `make(index)`. */
export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
