/** mulberry32: the same seed gives the same run of numbers in [0, 1). */
export function createRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  /** Both ends included. */
  const between = (min, max) => min + Math.floor(next() * (max - min + 1));
  const pick = (list) => list[between(0, list.length - 1)];
  return { next, between, pick };
}
