const BUCKET_US = 10;
const BUCKETS = 3_000_000;

/** Counts in steps of 10 µs, up to 30 s. */
export class Latencies {
  #counts = new Uint32Array(BUCKETS);
  #total = 0;

  add(latencyUs) {
    this.#counts[Math.min(Math.max(Math.floor(latencyUs / BUCKET_US), 0), BUCKETS - 1)] += 1;
    this.#total += 1;
  }

  /** In milliseconds. */
  percentile(share) {
    let left = Math.ceil(this.#total * share);
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      left -= this.#counts[bucket];
      if (left <= 0) return ((bucket + 1) * BUCKET_US) / 1000;
    }
    return NaN;
  }
}
