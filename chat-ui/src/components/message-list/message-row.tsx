import { memo } from 'react';
import type { ClientId } from '@vikrahub/chat-protocol';
import { useStrings } from '../../react/chat-strings.js';
import type { ChatStrings } from '../../react/chat-strings.js';
import { toUserName } from '../../react/chat-target.js';
import type { ChatFailure } from '../../store/state.js';
import { AlertIcon } from '../icons/icons.js';
import type { TimeFormats } from '../time-formats.js';
import { DeliveryMark } from './delivery-mark.js';
import type { Delivery } from './delivery-mark.js';
import { isEmojiOnly } from './message-links.js';
import type { Entry, GroupPlace } from './message-rows.js';
import { MessageText } from './message-text.js';

interface MessageRowProps {
  entry: Entry;
  place: GroupPlace;
  /** Of one's own message; null for others'. */
  delivery: Delivery | null;
  /** The list's one tab stop. */
  isActive: boolean;
  /** Arrived while the reader was here. */
  isFresh: boolean;
  formats: TimeFormats;
  onFocus: (key: string) => void;
  onRetry: (clientId: ClientId) => void;
  onDiscard: (clientId: ClientId) => void;
}

export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { entry, place, isActive, isFresh, formats } = props;
  const strings = useStrings();
  const text = entry.state === 'stored' ? entry.message.text : entry.outgoing.text;
  const isDeleted = entry.state === 'stored' && entry.message.deleted_at !== null;
  const sender = entry.state === 'outgoing' || entry.isMine ? strings.you : toUserName(entry.message.sender);
  const isBig = !isDeleted && isEmojiOnly(text);
  return (
    <article
      className="chat-message"
      data-key={entry.key}
      data-mine={entry.isMine || undefined}
      data-place={place}
      data-fresh={isFresh || undefined}
      data-state={entry.state === 'stored' ? 'stored' : entry.outgoing.delivery.state}
      tabIndex={isActive ? 0 : -1}
      onFocus={() => props.onFocus(entry.key)}
      aria-label={`${sender}, ${formats.time(entry.sentAt)}`}
    >
      <div
        className="chat-bubble"
        data-emoji={isBig || undefined}
        data-deleted={isDeleted || undefined}
        dir="auto"
      >
        {isDeleted ? strings.deleted : <MessageText text={text} areLinksTabbable={isActive} />}
      </div>
      {(place === 'single' || place === 'last') && <MessageFooter {...props} />}
    </article>
  );
});

function MessageFooter({ entry, delivery, formats, onRetry, onDiscard }: MessageRowProps) {
  const strings = useStrings();
  if (entry.state === 'outgoing' && entry.outgoing.delivery.state === 'failed') {
    const { clientId, delivery: failed } = entry.outgoing;
    return (
      <div className="chat-meta" data-state="failed">
        <AlertIcon />
        <span className="chat-part">
          {strings.notSent} · {toReason(failed.failure.code, strings)}
        </span>
        <button type="button" className="chat-text-button" onClick={() => onRetry(clientId)}>
          {strings.retry}
        </button>
        <button type="button" className="chat-text-button" onClick={() => onDiscard(clientId)}>
          {strings.discard}
        </button>
      </div>
    );
  }
  const isEdited = entry.state === 'stored' && entry.message.edited_at !== null;
  return (
    <div className="chat-meta" data-state={delivery ?? undefined}>
      {isEdited && <span className="chat-part">{strings.edited} ·</span>}
      <time className="chat-part" dateTime={entry.sentAt}>
        {formats.time(entry.sentAt)}
      </time>
      {delivery && <DeliveryMark delivery={delivery} />}
    </div>
  );
}

function toReason(code: ChatFailure['code'], { failureReasons }: ChatStrings): string {
  return code in failureReasons
    ? failureReasons[code as keyof ChatStrings['failureReasons']]
    : failureReasons.other;
}
