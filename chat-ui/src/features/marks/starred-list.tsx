import { useCallback, useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Conversation, Message, StarredPage } from '@vikrahub/chat-protocol';
import { Picture } from '../../components/avatar/avatar.js';
import { BackIcon } from '../../components/icons/list-icons.js';
import { moveFocus } from '../../components/move-focus.js';
import { toDaysAgo, useTimeFormats } from '../../components/time-formats.js';
import { useChat, useChatState } from '../../react/chat-context.js';
import { useStrings } from '../../react/chat-strings.js';
import { isSameUser, toUserName } from '../../react/chat-target.js';
import { marksStrings } from './marks-strings.js';

interface StarredListProps {
  onSelect: (conversation: Conversation) => void;
  onClose: () => void;
}

type Load = 'loading' | 'ready' | 'failed';

/** The messages that the caller has starred, the last one first. In place of the list of conversations. */
export function StarredList({ onSelect, onClose }: StarredListProps) {
  const strings = useStrings(marksStrings);
  const { client } = useChat();
  const { messages, load, next, loadMore } = useStarred();
  const backRef = useRef<HTMLButtonElement>(null);
  useEffect(() => backRef.current?.focus({ preventScroll: true }), []);

  const handleKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape') return;
    // Of this first, then of a window around it.
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  const open = async ({ conversation_id: id }: Message) => {
    const known = client.getSnapshot().conversations[id];
    const found =
      known ?? (await client.use(({ context }) => context.rest.conversation(id)).catch(() => null));
    if (found) onSelect(found);
  };
  return (
    <div className="chat-starred" onKeyDown={handleKeyDown}>
      <div className="chat-inbox-top">
        <button
          ref={backRef}
          type="button"
          className="chat-icon-button"
          aria-label={strings.back}
          onClick={onClose}
        >
          <BackIcon />
        </button>
        <h2 className="chat-inbox-title">{strings.starredTitle}</h2>
      </div>
      <div
        className="chat-inbox-list"
        aria-busy={load === 'loading'}
        onKeyDown={(event) => moveFocus(event, '.chat-inbox-row')}
      >
        {messages.map((message) => (
          <StarredRow key={message.id} message={message} onOpen={() => void open(message)} />
        ))}
        {(load === 'failed' || (load === 'ready' && next)) && (
          <div className="chat-inbox-more">
            <button type="button" className="chat-pill-button" onClick={loadMore}>
              {load === 'failed' ? strings.retry : strings.loadMore}
            </button>
          </div>
        )}
      </div>
      <div className="chat-part" role="status">
        {load === 'failed' && <p className="chat-notice chat-notice-text">{strings.starredFailed}</p>}
        {load === 'ready' && messages.length === 0 && (
          <p className="chat-notice chat-notice-text">{strings.starredEmpty}</p>
        )}
      </div>
    </div>
  );
}

function StarredRow({ message, onOpen }: { message: Message; onOpen: () => void }) {
  const strings = useStrings();
  const formats = useTimeFormats('short');
  const meId = useChatState((state) => state.me?.id);
  const { sender, timestamp, text } = message;
  return (
    <button type="button" className="chat-inbox-row" onClick={onOpen}>
      <span className="chat-pictured">
        <Picture id={sender.id} name={toUserName(sender)} imageUrl={sender.avatar_url} />
      </span>
      <span className="chat-inbox-name">
        <bdi className="chat-part">{isSameUser(sender.id, meId) ? strings.you : toUserName(sender)}</bdi>
      </span>
      <span className="chat-inbox-time">
        <time className="chat-part" dir="auto" dateTime={timestamp}>
          {toDaysAgo(timestamp) === 0 ? formats.time(timestamp) : formats.day(timestamp)}
        </time>
      </span>
      <span className="chat-inbox-preview" dir="auto">
        <bdi className="chat-part">{text}</bdi>
      </span>
    </button>
  );
}

/** What the person takes the star from meanwhile goes. */
function useStarred() {
  const { client } = useChat();
  const marks = useChatState((state) => state.marks);
  const [messages, setMessages] = useState<readonly Message[]>([]);
  const [load, setLoad] = useState<Load>('loading');
  const [next, setNext] = useState<string | null>(null);
  const loadPage = useCallback(
    (cursor: string | null) =>
      client
        .use(({ context }) =>
          context.rest.call<StarredPage>({
            method: 'GET',
            path: `messaging/starred/${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`,
            field: 'results',
          }),
        )
        .then(
          (page) => {
            setMessages((known) => [...known, ...page.results]);
            setNext(page.next_cursor);
            setLoad('ready');
          },
          () => setLoad('failed'),
        ),
    [client],
  );
  useEffect(() => void loadPage(null), [loadPage]);
  return {
    messages: messages.filter(({ id }) => marks[id]?.starred !== undefined || !(id in marks)),
    load,
    next,
    loadMore() {
      setLoad('loading');
      void loadPage(next);
    },
  };
}
