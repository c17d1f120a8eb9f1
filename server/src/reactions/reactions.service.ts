import { Injectable } from '@nestjs/common';
import type { HelloFrame } from '@vikrahub/chat-protocol';
import { DeferredAnswer, OnFrame, OnHello } from '../chat/on-frame.js';
import type { Session } from '../chat/session.js';
import { Broadcaster } from '../broadcast/broadcaster.js';
import { ConversationsService } from '../conversations/conversations.service.js';
import type { Membership } from '../conversations/membership.js';
import { updatesOf } from '../messages/message-changes.service.js';
import { type MessageRow, peopleIn } from '../messages/message.entity.js';
import { ReactInput } from './reactions.input.js';
import { ReactionsWriter } from './reactions.writer.js';

@Injectable()
export class ReactionsService {
  constructor(
    private readonly conversations: ConversationsService,
    private readonly writer: ReactionsWriter,
    private readonly broadcaster: Broadcaster,
  ) {}

  @OnHello()
  async hello(): Promise<Pick<HelloFrame, 'features'>> {
    return { features: { reactions: true } };
  }

  @OnFrame('react', ReactInput, 'messages')
  async onReact({ userId }: Session, input: ReactInput): Promise<DeferredAnswer<undefined>> {
    const { conversation_id, message_id: messageId, emoji, on } = input;
    const membership = await this.conversations.findCachedTarget(userId, { conversation_id });
    if (!membership) throw new Error('A conversation that was named by its id was not looked up.');
    const reacted = this.writer.react({ conversationId: conversation_id, messageId, userId, emoji, on });
    return new DeferredAnswer(
      reacted.then(({ changed }) => {
        if (changed) void this.announce(membership, changed);
        return undefined;
      }),
    );
  }

  /** The members are read after the commit: what they have read is part of the message. */
  private async announce(membership: Membership, changed: MessageRow): Promise<void> {
    try {
      const current = await this.conversations.refreshMembers(membership);
      const people = await this.conversations.withFormer(current, peopleIn([changed]));
      for (const told of updatesOf(people, [changed])) this.broadcaster.publish({ ...told, kind: 'durable' });
    } catch {
      // Everybody looks for what they miss.
      this.broadcaster.noteUnpublished(0);
    }
  }
}
