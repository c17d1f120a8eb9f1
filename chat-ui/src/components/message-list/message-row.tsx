import { memo, useState } from 'react';
import type { FocusEvent, MouseEvent, PointerEvent } from 'react';
import type { ClientId, Message } from '@vikrahub/chat-protocol';
import { useChat } from '../../react/chat-context.js';
import { useStrings } from '../../react/chat-strings.js';
import { useHasLasted } from '../../react/use-has-lasted.js';
import type { ChatStrings } from '../../react/chat-strings.types.js';
import { toUserName } from '../../react/chat-target.js';
import type { ChatFailure } from '../../store/state.js';
import { toClassName } from '../class-name.js';
import { AlertIcon, ReplyIcon } from '../icons/icons.js';
import type { TimeFormats } from '../time-formats.js';
import { DeliveryMark } from './delivery-mark.js';
import type { Delivery } from './delivery-mark.js';
import { isEmojiOnly } from './message-links.js';
import type { Entry, GroupPlace } from './message-rows.js';
import { MessageText } from './message-text.js';
import { Quote } from './quote.js';
import { useTouch } from './use-touch.js';

interface MessageRowProps {
  entry: Entry;
  place: GroupPlace;
  /** Of one's own message; null for others'. */
  delivery: Delivery | null;
  /** The list's one tab stop. */
  isActive: boolean;
  /** Arrived while the reader was here. */
  isFresh: boolean;
  /** Was looked for, from its quote. */
  isFound: boolean;
  formats: TimeFormats;
  onFocus: (key: string) => void;
  onRetry: (clientId: ClientId) => void;
  onDiscard: (clientId: ClientId) => void;
  onReply: (message: Message) => void;
  onShowQuoted: (reply: Entry) => void;
}

/** A message that waits longer says so in words. */
const waitingMs = 3_000;

/** Whether the pointer or the focus is on it: what can be done with a message is only in the document then. */
function useAttention() {
  const [hasAttention, setHasAttention] = useState(false);
  const handlers = {
    // A finger leaves at once: there, it is the focus that counts.
    onPointerEnter: ({ pointerType }: PointerEvent) => pointerType !== 'touch' && setHasAttention(true),
    onPointerLeave: ({ currentTarget }: PointerEvent) =>
      setHasAttention(currentTarget.matches(':focus-within')),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) =>
      setHasAttention(currentTarget.contains(relatedTarget)),
  };
  return { hasAttention, attend: () => setHasAttention(true), handlers };
}

export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { entry, place, isActive, isFresh, isFound, formats } = props;
  const { hasAttention, attend, handlers } = useAttention();
  const strings = useStrings();
  const { slots, classNames } = useChat();
  const { messageText: Text = MessageText } = slots;
  const text = entry.state === 'stored' ? entry.message.text : entry.outgoing.text;
  const isDeleted = entry.state === 'stored' && entry.message.deleted_at !== null;
  const sender = entry.state === 'outgoing' || entry.isMine ? strings.you : toUserName(entry.message.sender);
  const touch = useTouch({
    onSwipe: () => entry.state === 'stored' && !isDeleted && props.onReply(entry.message),
    onLongPress: attend,
  });
  const isBig = !isDeleted && !entry.quote && isEmojiOnly(text);
  const tabIndex = isActive ? 0 : -1;
  return (
    <article
      className={toClassName('chat-message', classNames.message)}
      data-key={entry.key}
      data-seq={entry.state === 'stored' ? entry.message.seq : undefined}
      data-mine={entry.isMine || undefined}
      data-place={place}
      data-fresh={isFresh || undefined}
      data-found={isFound || undefined}
      data-state={entry.state === 'stored' ? 'stored' : entry.outgoing.delivery.state}
      tabIndex={tabIndex}
      {...handlers}
      {...touch}
      onFocus={() => {
        attend();
        props.onFocus(entry.key);
      }}
      aria-label={`${sender}, ${formats.time(entry.sentAt)}`}
    >
      <div
        className={toClassName('chat-bubble', classNames.bubble)}
        data-emoji={isBig || undefined}
        data-deleted={isDeleted || undefined}
        dir="auto"
      >
        {entry.quote && !isDeleted && (
          <button
            type="button"
            className="chat-quote"
            dir="auto"
            tabIndex={tabIndex}
            onClick={() => props.onShowQuoted(entry)}
          >
            <Quote quote={entry.quote} />
          </button>
        )}
        {isDeleted ? strings.deleted : <Text text={text} isMine={entry.isMine} tabIndex={tabIndex} />}
      </div>
      {hasAttention && entry.state === 'stored' && !isDeleted && (
        <button
          type="button"
          className="chat-icon-button chat-reply"
          aria-label={strings.reply}
          tabIndex={tabIndex}
          onClick={() => props.onReply(entry.message)}
        >
          <ReplyIcon />
        </button>
      )}
      {(place === 'single' || place === 'last') && <MessageFooter {...props} />}
    </article>
  );
});

/** A button that goes away would take focus, and with it Escape, out of the window. */
function focusAround(event: MouseEvent<HTMLElement>, around: string, inside?: string): void {
  const element = event.currentTarget.closest<HTMLElement>(around);
  (inside ? element?.querySelector<HTMLElement>(inside) : element)?.focus();
}

function MessageFooter({ entry, delivery, isActive, formats, onRetry, onDiscard }: MessageRowProps) {
  const strings = useStrings();
  if (entry.state === 'outgoing' && entry.outgoing.delivery.state === 'failed') {
    const { clientId, delivery: failed } = entry.outgoing;
    return (
      <div className="chat-meta" data-state="failed">
        <AlertIcon />
        <span className="chat-part">
          {strings.notSent} · {toReason(failed.failure.code, strings)}
        </span>
        <button
          type="button"
          className="chat-text-button"
          tabIndex={isActive ? 0 : -1}
          onClick={(event) => {
            focusAround(event, '[data-key]');
            onRetry(clientId);
          }}
        >
          {strings.retry}
        </button>
        <button
          type="button"
          className="chat-text-button"
          tabIndex={isActive ? 0 : -1}
          onClick={(event) => {
            focusAround(event, '.chat-conversation', '[data-autofocus]');
            onDiscard(clientId);
          }}
        >
          {strings.discard}
        </button>
      </div>
    );
  }
  const isEdited = entry.state === 'stored' && entry.message.edited_at !== null;
  return (
    <div className="chat-meta" data-state={delivery ?? undefined}>
      {isEdited && <span className="chat-part">{strings.edited} ·</span>}
      <time className="chat-part" dir="auto" dateTime={entry.sentAt}>
        {formats.time(entry.sentAt)}
      </time>
      {delivery && <DeliveryMark delivery={delivery} />}
      {(delivery === 'queued' || delivery === 'sending') && <Waiting delivery={delivery} />}
    </div>
  );
}

/** Nobody has to know the clock. */
function Waiting({ delivery }: { delivery: 'queued' | 'sending' }) {
  const strings = useStrings();
  const isLong = useHasLasted(true, waitingMs);
  return (
    isLong && (
      <span className="chat-part" aria-hidden="true">
        {strings[delivery]}
      </span>
    )
  );
}

function toReason(code: ChatFailure['code'], { failureReasons }: ChatStrings): string {
  return code in failureReasons
    ? failureReasons[code as keyof ChatStrings['failureReasons']]
    : failureReasons.other;
}
