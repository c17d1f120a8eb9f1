import { Injectable } from '@nestjs/common';
import { Broadcaster } from '../broadcast/broadcaster.js';
import { OnFrame } from '../chat/on-frame.js';
import type { Session } from '../chat/session.js';
import { memberIds } from '../conversations/membership.js';
import { ConversationsService } from '../conversations/conversations.service.js';
import { toWireUserId } from '../input/user-id.js';
import { TypingInput } from './typing.input.js';

@Injectable()
export class TypingService {
  constructor(
    private readonly conversations: ConversationsService,
    private readonly broadcaster: Broadcaster,
  ) {}

  /** Nothing is stored, and no conversation is made: before the first message there is nobody to tell. */
  @OnFrame('typing', TypingInput)
  async onTyping({ userId }: Session, input: TypingInput): Promise<void> {
    const membership = await this.conversations.findForSignal(userId, input);
    if (!membership) return;
    this.broadcaster.publish({
      userIds: memberIds(membership).filter((id) => id !== userId),
      frame: {
        type: 'typing',
        conversation_id: membership.conversation.id,
        user_id: toWireUserId(userId),
        is_typing: input.is_typing,
      },
      kind: 'transient',
    });
  }
}
