/** 4,096 buckets: far more than a cluster has machines, few enough to be counted. */
const BUCKET_DIGITS = 3;

/**
 * The bucket of a conversation, from 0 to 4,095: the last 12 bits of its id, which are random in a UUIDv7. It is in
 * every key of the conversation's rows, and every statement on them names it, so that tables distributed by it answer
 * from one shard. `bucket_of()` is the same in SQL.
 */
export function bucketOf(conversationId: string): number {
  return Number.parseInt(conversationId.slice(-BUCKET_DIGITS), 16);
}
