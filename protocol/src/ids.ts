/**
 * A user's id is the host site's own id: opaque text of 1–64 characters without control characters.
 * On the wire an id that is a canonical non-negative integer up to 2^53−1 is a JSON number,
 * every other id a string. Input accepts both forms: `123` and `"123"` are the same user.
 */
export type UserId = number | string;

/** UUIDv7, made by the server. */
export type MessageId = string;

/** UUIDv7, made by the server. */
export type ConversationId = string;

/** UUIDv7, made by the server. */
export type AttachmentId = string;

/**
 * UUID made by the client, once per message and kept over every retry.
 * The same `client_id` by the same sender in the same conversation is one message, for ever.
 */
export type ClientId = string;

/** ISO 8601 in UTC with milliseconds and `Z`, by the server's clock: `2026-01-31T09:30:00.000Z`. */
export type Timestamp = string;
