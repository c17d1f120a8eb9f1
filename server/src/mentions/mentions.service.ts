import { Injectable } from '@nestjs/common';
import type { HelloFrame } from '@vikrahub/chat-protocol';
import { OnHello } from '../chat/on-frame.js';
import type { Membership } from '../conversations/membership.js';
import { ChatError } from '../errors/chat-error.js';
import { MessagesService, type Sending } from '../messages/messages.service.js';
import { type MentionRow, MENTIONS_MAX, mentionsField } from './mentions.field.js';

/** `@` and what may be a username, unless it stands within a word, such as an address. */
const MENTION = /(?<![\p{L}\p{N}_])@([\p{L}\p{N}_.@+-]{1,150})/gu;
/** What may end a username, but rather ends the sentence. */
const PUNCTUATION = /[.@+-]$/;

/** `@username` in a group names a member. Whoever is no member is not mentioned. */
@Injectable()
export class MentionsService {
  constructor(messages: MessagesService) {
    messages.addRule((sending) => this.addMentions(sending));
  }

  @OnHello()
  async hello(): Promise<Pick<HelloFrame, 'features'>> {
    return { features: { mentions: true } };
  }

  private addMentions(sending: Sending): void {
    const { membership, text } = sending;
    if (membership?.conversation.kind !== 'group' || !text.includes('@')) return;
    const mentions = findMentions(text, membership);
    if (mentions.length > MENTIONS_MAX) {
      throw new ChatError('invalid_input', `A message mentions at most ${MENTIONS_MAX} people.`, {
        details: [{ field: 'text', problem: `must have at most ${MENTIONS_MAX} mentions` }],
      });
    }
    if (mentions.length > 0) sending.fields = { ...sending.fields, [mentionsField.name]: mentions };
  }
}

/** In the order of the text. Without regard to case; of two members with one username, who joined first. */
function findMentions(text: string, { members }: Membership): MentionRow[] {
  const ids = new Map<string, string>();
  for (const { user } of members.values()) {
    const name = user.username.toLowerCase();
    if (!ids.has(name)) ids.set(name, user.id);
  }
  const mentions: MentionRow[] = [];
  for (const { index, 1: written = '' } of text.matchAll(MENTION)) {
    let name = written;
    while (PUNCTUATION.test(name) && !ids.has(name.toLowerCase())) name = name.slice(0, -1);
    const userId = ids.get(name.toLowerCase());
    if (userId !== undefined) mentions.push({ userId, start: index, length: name.length + 1 });
  }
  return mentions;
}
