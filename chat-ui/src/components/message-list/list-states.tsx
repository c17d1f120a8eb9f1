import { useChat } from '../../react/chat-context.js';
import { useStrings } from '../../react/chat-strings.js';
import { type ChatUser, toPicture } from '../../react/chat-target.js';
import { Picture } from '../avatar/avatar.js';

/** Widths of the grey bubbles, in percent, and which side they are on. */
const skeleton = [
  { width: 46, isMine: false },
  { width: 62, isMine: false },
  { width: 38, isMine: true },
  { width: 54, isMine: true },
  { width: 34, isMine: false },
];

export function LoadingList() {
  const strings = useStrings();
  return (
    <div className="chat-list chat-skeleton" role="status" aria-label={strings.loading}>
      {skeleton.map(({ width, isMine }) => (
        <div
          key={width}
          className="chat-skeleton-bubble"
          data-mine={isMine || undefined}
          style={{ inlineSize: `${width}%` }}
        />
      ))}
    </div>
  );
}

export function FailedList({ onRetry }: { onRetry: () => void }) {
  const strings = useStrings();
  return (
    <div className="chat-list chat-notice" role="alert">
      <p className="chat-notice-text">{strings.loadFailed}</p>
      <button type="button" className="chat-pill-button" onClick={onRetry}>
        {strings.retry}
      </button>
    </div>
  );
}

/** It is another's, or it is gone. */
export function UnavailableList() {
  const strings = useStrings();
  return (
    <div className="chat-list chat-notice" role="status">
      <p className="chat-notice-text">{strings.unavailable}</p>
    </div>
  );
}

export function FailedTop({ onRetry }: { onRetry: () => void }) {
  const strings = useStrings();
  return (
    <div className="chat-list-top" role="alert">
      {strings.loadBeforeFailed}{' '}
      <button type="button" className="chat-text-button" onClick={onRetry}>
        {strings.retry}
      </button>
    </div>
  );
}

export function EmptyList({ recipientUser, name }: { recipientUser: ChatUser | null; name: string }) {
  const strings = useStrings();
  const { slots } = useChat();
  if (slots.empty) {
    return (
      <div className="chat-list">
        <slots.empty name={name} user={recipientUser} />
      </div>
    );
  }
  return (
    <div className="chat-list chat-notice">
      <Picture
        id={recipientUser?.id ?? ''}
        name={name}
        imageUrl={toPicture(recipientUser ?? {})}
        size="large"
      />
      <p className="chat-notice-title">{strings.emptyTitle(name)}</p>
      <p className="chat-notice-text">{strings.emptyHint}</p>
    </div>
  );
}
