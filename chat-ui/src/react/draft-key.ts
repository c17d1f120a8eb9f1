import type { Conversation, UserId } from '@vikrahub/chat-protocol';
import { findPartner } from './chat-target.js';

/** A person's draft is the same whether the conversation was opened by their id or by its own. */
export function draftKeyOf(conversation: Conversation, meId: UserId | undefined): string {
  const partner = findPartner(conversation, meId);
  return partner ? `u:${partner.id}` : `c:${conversation.id}`;
}
