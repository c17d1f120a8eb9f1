import { memo } from 'react';
import type { MouseEvent } from 'react';
import type { ClientId } from '@vikrahub/chat-protocol';
import { useChat } from '../../react/chat-context.js';
import { toReason, useStrings } from '../../react/chat-strings.js';
import { useHasLasted } from '../../react/use-has-lasted.js';
import { toUserName } from '../../react/chat-target.js';
import { marksStrings } from '../../features/marks/marks-strings.js';
import { ReactionChips } from '../../features/reactions/reaction-chips.js';
import { toClassName } from '../class-name.js';
import { AlertIcon, StarredMark } from '../icons/icons.js';
import type { TimeFormats } from '../time-formats.js';
import { DeliveryMark } from './delivery-mark.js';
import type { Delivery } from './delivery-mark.js';
import { isEmojiOnly } from './message-links.js';
import type { Entry, GroupPlace } from './message-rows.js';
import { MessageText } from './message-text.js';
import { Quote } from './quote.js';

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
  onShowQuoted: (reply: Entry) => void;
}

/** A message that waits longer says so in words. */
const waitingMs = 3_000;

export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { entry, place, isActive, isFresh, isFound, formats } = props;
  const strings = useStrings();
  const { slots, classNames } = useChat();
  const { messageText: Text = MessageText } = slots;
  const text = entry.state === 'stored' ? entry.message.text : entry.outgoing.text;
  const isDeleted = entry.state === 'stored' && entry.message.deleted_at !== null;
  const sender = entry.state === 'outgoing' || entry.isMine ? strings.you : toUserName(entry.message.sender);
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
      onFocus={() => props.onFocus(entry.key)}
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
      {entry.state === 'stored' && entry.message.reactions.length > 0 && (
        <ReactionChips message={entry.message} tabIndex={tabIndex} />
      )}
      {(place === 'single' || place === 'last' || isEdited(entry) || isStarred(entry)) && (
        <MessageFooter {...props} />
      )}
    </article>
  );
});

const isStarred = (entry: Entry) => entry.state === 'stored' && entry.message.starred === true;

const isEdited = (entry: Entry) =>
  entry.state === 'stored' && entry.message.edited_at !== null && entry.message.deleted_at === null;

/** A button that goes away would take focus, and with it Escape, out of the window. */
function focusAround(event: MouseEvent<HTMLElement>, around: string, inside?: string): void {
  const element = event.currentTarget.closest<HTMLElement>(around);
  (inside ? element?.querySelector<HTMLElement>(inside) : element)?.focus();
}

function MessageFooter({ entry, delivery, isActive, formats, onRetry, onDiscard }: MessageRowProps) {
  const strings = useStrings(marksStrings);
  if (entry.state === 'outgoing' && entry.outgoing.delivery.state === 'failed') {
    const { clientId, delivery: failed } = entry.outgoing;
    return (
      <div className="chat-meta" data-state="failed">
        <AlertIcon />
        <span className="chat-part">
          {strings.notSent} · {toReason(failed.failure, strings)}
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
  return (
    <div className="chat-meta" data-state={delivery ?? undefined}>
      {isStarred(entry) && <StarredMark label={strings.starred} />}
      {isEdited(entry) && <span className="chat-part">{strings.edited} ·</span>}
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
