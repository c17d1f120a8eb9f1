import { toWireUserId } from '../input/user-id.js';
import type { MessageField } from '../messages/message-field.js';

/** One emoji and who reacted with it. */
export interface ReactionRow {
  emoji: string;
  userIds: string[];
}

/** In the order in which each emoji was first used, and people in that in which they used it. */
export const reactionsField: MessageField<ReactionRow> = {
  name: 'reactions',
  select: `(
    select json_agg(json_build_object('emoji', r.emoji, 'userIds', r.user_ids) order by r.first_at, r.emoji) from (
      select f.emoji, min(f.created_at) as first_at,
        json_agg(f.user_id order by f.created_at, f.user_id) as user_ids
      from reactions f
      where f.bucket = m.bucket and f.conversation_id = m.conversation_id and f.seq = m.seq group by f.emoji
    ) r)`,
  toWire: (rows) => ({
    reactions: rows.map(({ emoji, userIds }) => ({
      emoji,
      count: userIds.length,
      user_ids: userIds.map(toWireUserId),
    })),
  }),
  bytes: `coalesce((
    select sum(10 + 2 * octet_length(f.user_id)) + count(distinct f.emoji) * 100
    from reactions f
    where f.bucket = m.bucket and f.conversation_id = m.conversation_id and f.seq = m.seq), 0)`,
};
