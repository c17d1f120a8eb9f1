import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Message } from '@vikrahub/chat-protocol';
import { ChatContext, useChat, useRootProps, useChatState } from '../../react/chat-context.js';
import type { ChatClassNames, ChatSlots } from '../../react/chat-parts.js';
import { useStrings } from '../../react/chat-strings.js';
import { toConversationName, toTarget, toUserName, useStableTarget } from '../../react/chat-target.js';
import type { ChatUser, Recipient } from '../../react/chat-target.js';
import { findLastOwn, isUnavailable, selectThread } from '../../store/selectors.js';
import type { ChatTarget } from '../../store/state.js';
import { useConversation } from '../../react/use-conversation.js';
import { useReminderEnd } from '../../features/settings/use-reminder-end.js';
import { useFeature } from '../../react/use-feature.js';
import { useLoaded } from '../../react/use-loaded.js';
import { toClassName } from '../class-name.js';
import { Composer } from '../composer/composer.js';
import { ComposerField } from '../composer/composer-field.js';
import { MessageList } from '../message-list/message-list.js';
import type { MessageViewportHandle } from '../message-list/message-viewport.js';
import { ConnectionLine } from './connection-line.js';
import { ConversationHeader } from './conversation-header.js';

const loadTools = () => import('../message-tools/message-tools.js');

/** What `Conversation` takes: one of `recipientUser` and `conversationId`. */
export interface ConversationProps extends Recipient {
  /** Of the outermost element. */
  className?: string;
  /** At the start of the header, such as a way back. */
  headerStart?: ReactNode;
  /** At the end of the header, such as a close button. */
  headerEnd?: ReactNode;
  /** Somebody chose the name or the picture in the header. Without it they are no button. */
  onProfile?: (user: ChatUser) => void;
  /**
   * Puts the focus into the text field when another conversation is shown. Never on a touch screen, where the keyboard would
   * cover the messages.
   *
   * @defaultValue false
   */
  autoFocus?: boolean;
  /** In place of those of the `ChatProvider`, here. */
  slots?: ChatSlots;
  /** Classes of yours beside ours, for the parts inside. */
  classNames?: ChatClassNames;
  /** The element id of the header's name, for an `aria-labelledby` around it. */
  titleId?: string;
}

/** Header, messages and composer of one conversation. Fills its parent. */
export function Conversation({
  recipientUser,
  conversationId,
  slots,
  classNames,
  ...rest
}: ConversationProps) {
  const outer = useChat();
  const chat = useMemo(
    () => ({ ...outer, slots: { ...outer.slots, ...slots }, classNames: { ...classNames } }),
    [outer, slots, classNames],
  );
  const target = toTarget({ recipientUser, conversationId });
  if (!target) return null;
  // Another conversation is another component: nothing of the last one may show through.
  const key = 'userId' in target ? `u:${target.userId}` : `c:${target.conversationId}`;
  return (
    <ChatContext.Provider value={chat}>
      <OneConversation key={key} target={target} recipientUser={recipientUser ?? null} {...rest} />
    </ChatContext.Provider>
  );
}

const focusField = (section: HTMLElement | null) =>
  section?.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true });

interface OneConversationProps extends Omit<
  ConversationProps,
  'recipientUser' | 'conversationId' | 'slots' | 'classNames'
> {
  target: ChatTarget;
  recipientUser: ChatUser | null;
}

function OneConversation({
  target,
  recipientUser,
  className,
  headerStart,
  headerEnd,
  titleId,
  onProfile,
  autoFocus = false,
}: OneConversationProps) {
  const strings = useStrings();
  const rootProps = useRootProps();
  const viewportRef = useRef<MessageViewportHandle>(null);
  const [replyTo, setReplyTo] = useState<Message | null>(null);
  const [edited, setEdited] = useState<Message | null>(null);
  const { client } = useChat();
  const editing = useLoaded(loadTools, edited !== null, () => setEdited(null));
  const stable = useStableTarget(target);
  const conversation = useConversation(stable);
  useReminderEnd(conversation);
  const meId = useChatState((state) => state.me?.id);
  const isWritable = useChatState((state) => {
    const thread = selectThread(state, stable);
    return !thread || !isUnavailable(thread);
  });
  const recipientName = recipientUser ? toUserName(recipientUser) : '';
  const name = conversation ? toConversationName(conversation, meId) : recipientName;
  const canEdit = useFeature('edits');
  const sectionRef = useRef<HTMLElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // The field that had the focus went with it.
    if (wasEditing.current && !edited) focusField(sectionRef.current);
    wasEditing.current = edited !== null;
  }, [edited]);
  useEffect(() => {
    if (!autoFocus || !window.matchMedia?.('(pointer: fine)').matches) return;
    focusField(sectionRef.current);
  }, [autoFocus]);

  return (
    <section
      {...rootProps}
      ref={sectionRef}
      className={toClassName('chat-root chat-conversation', className)}
      aria-label={strings.conversationWith(name)}
    >
      <ConversationHeader
        target={stable}
        recipientUser={recipientUser}
        name={name}
        titleId={titleId}
        onProfile={onProfile}
        start={headerStart}
        end={headerEnd}
      />
      <ConnectionLine />
      <MessageList
        target={stable}
        recipientUser={recipientUser}
        name={name}
        viewportRef={viewportRef}
        onReply={(message) => {
          setEdited(null);
          setReplyTo(message);
        }}
        onEdit={setEdited}
      />
      {isWritable && edited && editing && (
        <editing.EditComposer
          key={edited.id}
          message={edited}
          Field={ComposerField}
          onEnd={() => setEdited(null)}
        />
      )}
      {isWritable && !(edited && editing) && (
        <Composer
          target={stable}
          name={name}
          replyTo={replyTo}
          onReplyEnd={() => setReplyTo(null)}
          onEditLast={() => canEdit && setEdited(findLastOwn(client.getSnapshot(), stable))}
          onSend={() => viewportRef.current?.scrollToNewest()}
        />
      )}
    </section>
  );
}
