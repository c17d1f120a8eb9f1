import { Injectable } from '@nestjs/common';
import type { HelloFrame } from '@vikrahub/chat-protocol';
import { OnFrame, OnHello } from '../chat/on-frame.js';
import type { Session } from '../chat/session.js';
import { Config } from '../config/config.js';
import { ChangesService, type LockedConversation } from '../conversations/changes.service.js';
import { ConversationsService } from '../conversations/conversations.service.js';
import { ChatError } from '../errors/chat-error.js';
import { MessageChanges, noSuchMessage, type StoredMessage } from '../messages/message-changes.service.js';
import { MessagesService, type Sending } from '../messages/messages.service.js';
import { MarksService } from '../view/marks.service.js';
import { DeleteInput, EditInput } from './edits.input.js';

/** Earlier texts that are kept of one message. */
const VERSIONS_MAX = 100;

/** Texts that change, and messages that are taken back. */
@Injectable()
export class EditsService {
  constructor(
    private readonly config: Config,
    private readonly conversations: ConversationsService,
    private readonly changes: ChangesService,
    private readonly messages: MessagesService,
    private readonly messageChanges: MessageChanges,
    private readonly marks: MarksService,
  ) {}

  @OnHello()
  async hello(): Promise<Pick<HelloFrame, 'features'>> {
    return { features: { edits: true } };
  }

  @OnFrame('edit', EditInput, 'messages')
  async onEdit({ userId }: Session, { conversation_id, message_id, text }: EditInput): Promise<void> {
    const membership = await this.conversations.forMember(userId, conversation_id);
    const sending: Sending = { senderId: userId, text, membership, fields: null };
    await this.messages.applyRules(sending);
    await this.change(userId, conversation_id, message_id, async (locked, message) => {
      if (message.deletedAt) throw noSuchMessage();
      if (message.senderId !== userId)
        throw new ChatError('forbidden', 'Only its author may edit a message.');
      this.checkAge(message);
      if (message.text === text) return false;
      if (message.versions >= VERSIONS_MAX) {
        throw new ChatError('conflict', `A message can be edited ${VERSIONS_MAX} times.`);
      }
      await this.messageChanges.replaceText(locked, message, text, sending.fields);
      return true;
    });
  }

  @OnFrame('delete', DeleteInput, 'messages')
  async onDelete({ userId }: Session, input: DeleteInput): Promise<void> {
    const { conversation_id, message_id } = input;
    if (input.for === 'me') return this.marks.hide(userId, conversation_id, message_id);
    await this.change(userId, conversation_id, message_id, async (locked, message) => {
      const { conversation, members } = locked;
      const isManaged = conversation.kind === 'group' && members.get(userId)?.role !== 'member';
      if (message.senderId !== userId && !isManaged) {
        throw new ChatError('forbidden', 'Only its author, or an admin of the group, may delete a message.');
      }
      if (message.deletedAt) return false;
      await this.messageChanges.replaceText(locked, message, null);
      return true;
    });
  }

  private async change(
    userId: string,
    conversationId: string,
    messageId: string,
    work: (locked: LockedConversation, message: StoredMessage) => Promise<boolean>,
  ): Promise<void> {
    await this.changes.change(userId, conversationId, async (locked) => {
      const message = await this.messageChanges.find(locked, userId, messageId);
      if (!(await work(locked, message))) return undefined;
      return { ofMembers: false, ...(await this.messageChanges.touch(locked, messageId)) };
    });
  }

  private checkAge({ createdAt }: StoredMessage): void {
    const { editWindowMs } = this.config;
    if (Date.now() - createdAt.getTime() <= editWindowMs) return;
    throw new ChatError('forbidden', `A message can be edited for ${editWindowMs / 1000} seconds.`);
  }
}
