/** A moment as this server writes it: `2026-01-31T09:30:00.000Z`, of a day that exists, in the years 1–9999. */
export function isTimestamp(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return false;
  const date = new Date(value);
  // JavaScript takes 30 February for 2 March.
  return !value.startsWith('0000') && !Number.isNaN(date.getTime()) && date.toISOString() === value;
}
