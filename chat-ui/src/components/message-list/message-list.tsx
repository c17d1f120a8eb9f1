import { useCallback, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Message, UserId } from '@vikrahub/chat-protocol';
import { deliveryOf, isUnavailable } from '../../store/selectors.js';
import type { ChatTarget } from '../../store/state.js';
import { useChat, useChatState } from '../../react/chat-context.js';
import { useStrings } from '../../react/chat-strings.js';
import { isSameUser } from '../../react/chat-target.js';
import type { ChatUser } from '../../react/chat-target.js';
import { useConversation } from '../../react/use-conversation.js';
import { hasTouch } from '../../react/has-touch.js';
import { useLoaded } from '../../react/use-loaded.js';
import { useMessages } from '../../react/use-messages.js';
import type { MessagesView } from '../../react/use-messages.js';
import { TypingRow } from '../../features/typing/typing-row.js';
import { useTyping } from '../../features/typing/use-typing.js';
import { toClassName } from '../class-name.js';
import { ArrowDownIcon } from '../icons/icons.js';
import { useTimeFormats } from '../time-formats.js';
import { Announcer } from './announcer.js';
import { EmptyList, FailedList, FailedTop, LoadingList, UnavailableList } from './list-states.js';
import { isUnreadIn, toEntries, toRows } from './message-rows.js';
import type { Entry, Row } from './message-rows.js';
import { MessageRow } from './message-row.js';
import type { Delivery } from './delivery-mark.js';
import { MessageViewport } from './message-viewport.js';
import type { MessageViewportHandle } from './message-viewport.js';
import { useQuoteJump } from './use-quote-jump.js';
import { useScrolledDay } from './use-scrolled-day.js';
import { useUnreadStart } from './use-unread-start.js';

const loadTools = () => import('../message-tools/message-tools.js');

interface MessageListProps {
  target: ChatTarget;
  recipientUser: ChatUser | null;
  name: string;
  viewportRef: RefObject<MessageViewportHandle | null>;
  onReply: (message: Message) => void;
  onEdit: (message: Message) => void;
}

/** The history of a conversation, in whichever state it is. */
export function MessageList(props: MessageListProps) {
  const view = useMessages(props.target);

  if (view.messages.length + view.outgoing.length > 0) {
    return <LoadedList {...props} view={view} />;
  }
  switch (view.load.state) {
    case 'idle':
    case 'loading':
      return <LoadingList />;
    case 'failed':
      // What a guest writes is kept: the line above says that they have to sign in.
      if (view.load.failure.code === 'signed_out') return <EmptyList {...props} />;
      return isUnavailable(view) ? <UnavailableList /> : <FailedList onRetry={view.reload} />;
    case 'ready':
      return <EmptyList {...props} />;
    default:
      return view.load satisfies never;
  }
}

interface LoadedListProps extends MessageListProps {
  view: MessagesView;
}

function useEntries({ target, recipientUser, view }: LoadedListProps): Entry[] {
  const meId = useChatState((state) => state.me?.id);
  const partnerId = recipientUser?.id ?? ('userId' in target ? target.userId : undefined);
  const { messages, outgoing } = view;
  return useMemo(() => {
    // Over REST, history can be here before the server has said who the caller is.
    const isMine = (senderId: UserId) =>
      meId === undefined ? !isSameUser(senderId, partnerId) : isSameUser(senderId, meId);
    return toEntries(messages, outgoing, isMine);
  }, [messages, outgoing, meId, partnerId]);
}

const isLater = (entry: Entry, seq: number) => entry.state === 'outgoing' || entry.message.seq > seq;

function LoadedList(props: LoadedListProps) {
  const { target, name, view, viewportRef, onReply, onEdit } = props;
  const listRef = useRef<HTMLDivElement>(null);
  const strings = useStrings();
  const { classNames } = useChat();
  const { typing } = useTyping(target);
  const conversation = useConversation(target);
  const entries = useEntries(props);
  const keys = useMemo(() => entries.map((entry) => entry.key), [entries]);
  const start = useUnreadStart(view, conversation);
  const unread = start.span;
  const newestSeq = view.messages.at(-1)?.seq;
  const [seenSeq, setSeenSeq] = useState<number | null>(null);
  const isFollowing = seenSeq === null;

  const incoming = useMemo(() => {
    if (unread === null) return [];
    let from = entries.length;
    // From the end: there may be many messages before.
    while (from > 0 && isLater(entries[from - 1]!, unread.toSeq)) from--;
    return entries
      .slice(from)
      .flatMap((entry) => (entry.state === 'stored' && !entry.isMine ? [entry.message] : []));
  }, [entries, unread]);
  const waitingCount = incoming.filter((message) => seenSeq !== null && message.seq > seenSeq).length;
  // What one has answered is not new any more.
  const lastOwn = entries.findLast(({ isMine }) => isMine);
  const line = unread && lastOwn && isLater(lastOwn, unread.toSeq) ? null : unread;
  const firstUnread = useMemo(() => entries.find((entry) => isUnreadIn(unread, entry)), [entries, unread]);
  const beginKey = start.missedCount ? null : (firstUnread?.key ?? null);
  const jump = useQuoteJump(view, entries);
  const scrolled = useScrolledDay(entries, useTimeFormats('long'));
  const [isAttended, setAttended] = useState(hasTouch);
  const tools = useLoaded(loadTools, isAttended, () => setAttended(false));
  const renderRow = useRenderRow(props, { seenToSeq: unread?.toSeq ?? Infinity, keys, jump });

  const goToNewest = () => {
    start.skip();
    viewportRef.current?.scrollToNewest();
  };
  const toNewestLabel = waitingCount > 0 ? strings.newMessages(waitingCount) : strings.scrollToNewest;

  const hasJump = !isFollowing || jump.canGoBack;
  return (
    <div
      ref={listRef}
      className={toClassName('chat-list', classNames.messages)}
      data-away={hasJump || undefined}
      onPointerOver={() => setAttended(true)}
      onFocus={() => setAttended(true)}
    >
      <MessageViewport
        ref={viewportRef}
        label={strings.messagesWith(name)}
        keys={keys}
        renderRows={(from, to) => toRows(entries, { from, to, unread: line }).map(renderRow)}
        canLoadBefore={view.hasBefore && view.load.state === 'ready'}
        onLoadBefore={view.loadBefore}
        hasAfter={view.hasAfter}
        onLoadAfter={() => view.load.state === 'ready' && view.loadAfter()}
        onLoadNewest={view.loadAt}
        beginKey={unread ? beginKey : undefined}
        soughtKey={jump.soughtKey}
        onSeen={start.handleSeen}
        onFound={jump.handleFound}
        top={view.load.state === 'failed' && <FailedTop onRetry={view.loadBefore} />}
        bottom={typing.length > 0 && <TypingRow />}
        onFollowChange={(follows) => {
          setSeenSeq(follows ? null : (newestSeq ?? 0));
          if (follows) jump.forgetOrigin();
        }}
        onScroll={scrolled.handleScroll}
      />
      {scrolled.day && !isFollowing && !start.missedCount && (
        <div className="chat-day chat-scrolled-day" dir="auto" aria-hidden="true">
          {scrolled.day}
        </div>
      )}
      {start.missedCount > 0 && (
        <button
          type="button"
          className="chat-to-newest chat-to-unread"
          data-count={start.missedCount}
          onClick={() => unread && jump.seek(unread.afterSeq + 1)}
        >
          <bdi className="chat-part">{strings.unreadCount(start.missedCount)}</bdi>
        </button>
      )}
      {hasJump && (
        <button
          type="button"
          className="chat-to-newest"
          data-count={waitingCount || undefined}
          aria-label={jump.canGoBack ? strings.backToReply : toNewestLabel}
          onClick={() => (jump.canGoBack ? jump.goBack() : goToNewest())}
        >
          {waitingCount > 0 && <bdi className="chat-part">{strings.unreadLine(waitingCount)}</bdi>}
          <ArrowDownIcon />
        </button>
      )}
      <Announcer incoming={incoming} />
      {tools && <tools.MessageTools listRef={listRef} entries={entries} onReply={onReply} onEdit={onEdit} />}
    </div>
  );
}

interface RowState {
  /** Newer messages have come while the reader was here. */
  seenToSeq: number;
  keys: readonly string[];
  jump: ReturnType<typeof useQuoteJump>;
}

function useRenderRow({ target, view }: LoadedListProps, { seenToSeq, keys, jump }: RowState) {
  const strings = useStrings();
  const formats = useTimeFormats('long');
  const conversation = useConversation(target) ?? undefined;
  const meId = useChatState((state) => state.me?.id);
  const [focusedKey, setFocusedKey] = useState<string | null>(null);
  const { foundKey, forgetFound, show } = jump;
  const focus = useCallback(
    (key: string) => {
      setFocusedKey(key);
      forgetFound(key);
    },
    [forgetFound],
  );
  const activeKey = focusedKey !== null && keys.includes(focusedKey) ? focusedKey : keys.at(-1);

  const toDelivery = (entry: Entry): Delivery | null => {
    if (!entry.isMine) return null;
    if (entry.state === 'stored') return deliveryOf(entry.message, conversation, meId ?? entry.senderId);
    const { state } = entry.outgoing.delivery;
    return state === 'failed' ? null : state;
  };
  return function renderRow(row: Row) {
    switch (row.kind) {
      case 'day':
        return (
          <div key={row.key} className="chat-day">
            <time className="chat-part" dir="auto" dateTime={row.at.slice(0, 10)}>
              {formats.day(row.at)}
            </time>
          </div>
        );
      case 'unread':
        return (
          <div key={row.key} className="chat-unread-line" dir="auto">
            {strings.unreadLine(row.count)}
          </div>
        );
      case 'message':
        return (
          <MessageRow
            key={row.key}
            entry={row.entry}
            place={row.place}
            delivery={toDelivery(row.entry)}
            isActive={row.key === activeKey}
            isFresh={row.entry.state === 'outgoing' || row.entry.message.seq > seenToSeq}
            formats={formats}
            onFocus={focus}
            onRetry={view.retry}
            onDiscard={view.discard}
            isFound={row.key === foundKey}
            onShowQuoted={show}
          />
        );
      default:
        return row satisfies never;
    }
  };
}
