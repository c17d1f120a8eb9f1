import { memo } from 'react';
import type { Conversation, ConversationId } from '@vikrahub/chat-protocol';
import { useChatState } from '../../react/chat-context.js';
import { OnlineDot } from '../../features/presence/presence-text.js';
import { settingsStrings } from '../../features/settings/settings-strings.js';
import { typingStrings } from '../../features/typing/typing-strings.js';
import { isMuted } from '../../store/is-muted.js';
import { deliveryOf, selectThread } from '../../store/selectors.js';
import { useStrings } from '../../react/chat-strings.js';
import { findPartner, isSameUser, toConversationName, toUserName } from '../../react/chat-target.js';
import { useConversationDraft } from '../../react/use-draft.js';
import { Picture } from '../avatar/avatar.js';
import { DeliveryMark } from '../message-list/delivery-mark.js';
import { MutedIcon, PinnedIcon } from '../icons/list-icons.js';
import { toDaysAgo, useTimeFormats } from '../time-formats.js';
import { CountBadge } from '../unread-badge/unread-badge.js';

interface InboxRowProps {
  conversation: Conversation;
  isSelected: boolean;
  /** The list's one tab stop. */
  isActive: boolean;
  onFocus: (id: ConversationId) => void;
  onSelect: (conversation: Conversation) => void;
}

/** Renders when its own conversation has changed, not with every frame of others. */
export const InboxRow = memo(function InboxRow(props: InboxRowProps) {
  const { conversation, isSelected, isActive, onFocus, onSelect } = props;
  const strings = useStrings(settingsStrings);
  const formats = useTimeFormats('short');
  const meId = useChatState((state) => state.me?.id);
  const partner = findPartner(conversation, meId);
  const name = toConversationName(conversation, meId);
  const isReminder = conversation.marked_unread && conversation.unread_count === 0;
  const lastAt = conversation.last_message?.timestamp ?? conversation.updated_at;
  return (
    <button
      type="button"
      className="chat-inbox-row"
      data-key={conversation.id}
      data-unread={conversation.unread_count > 0 || isReminder || undefined}
      aria-current={isSelected || undefined}
      tabIndex={isActive ? 0 : -1}
      onFocus={() => onFocus(conversation.id)}
      onClick={() => onSelect(conversation)}
    >
      <span className="chat-pictured">
        <Picture id={partner?.id ?? conversation.id} name={name} imageUrl={partner?.avatar_url} />
        <OnlineDot userId={partner?.id} />
      </span>
      <span className="chat-inbox-name">
        <bdi className="chat-part">{name}</bdi>
      </span>
      <span className="chat-inbox-time">
        {conversation.pinned && <PinnedIcon label={strings.pinned} />}
        {isMuted(conversation) && <MutedIcon label={strings.muted} />}
        <time className="chat-part" dir="auto" dateTime={lastAt}>
          {toDaysAgo(lastAt) === 0 ? formats.time(lastAt) : formats.day(lastAt)}
        </time>
      </span>
      <Preview conversation={conversation} />
      {isReminder ? (
        <span className="chat-unread-badge chat-unread-dot">
          <span className="chat-visually-hidden">{strings.markedUnread}</span>
        </span>
      ) : (
        <CountBadge count={conversation.unread_count} />
      )}
    </button>
  );
});

/** The last message in one line, that somebody types, or what one has not sent. */
function Preview({ conversation }: { conversation: Conversation }) {
  const strings = useStrings(typingStrings);
  const meId = useChatState((state) => state.me?.id);
  const isTyping = useChatState(
    (state) => (selectThread(state, { conversationId: conversation.id })?.typing.length ?? 0) > 0,
  );
  const draft = useConversationDraft(conversation).trim();
  const message = conversation.last_message;
  if (isTyping) return <span className="chat-inbox-preview chat-header-typing">{strings.typing}</span>;
  if (draft)
    return (
      <span className="chat-inbox-preview" dir="auto">
        <span className="chat-inbox-draft">{strings.draft}</span> <bdi className="chat-part">{draft}</bdi>
      </span>
    );
  if (!message) return <span className="chat-inbox-preview" />;
  const isMine = isSameUser(message.sender.id, meId);
  const text = message.deleted_at || message.hidden ? strings.deleted : message.text;
  const author = conversation.kind === 'group' && !isMine ? toUserName(message.sender) : null;
  return (
    <span className="chat-inbox-preview" dir="auto">
      {isMine && meId !== undefined && (
        <>
          <DeliveryMark delivery={deliveryOf(message, conversation, meId)} /> {strings.you}:{' '}
        </>
      )}
      {author && <bdi className="chat-part">{author}: </bdi>}
      <bdi className="chat-part">{text}</bdi>
    </span>
  );
}
