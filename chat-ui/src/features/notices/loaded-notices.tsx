import { useCallback, useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { ConversationId, Message } from '@vikrahub/chat-protocol';
import { Picture } from '../../components/avatar/avatar.js';
import { InPlace } from '../../components/chat-modal/in-place.js';
import { stopEvents } from '../../components/chat-modal/stop-events.js';
import { toClassName } from '../../components/class-name.js';
import { CloseIcon, SendIcon } from '../../components/icons/icons.js';
import { useChat, useChatState, useRootProps } from '../../react/chat-context.js';
import { useStrings } from '../../react/chat-strings.js';
import { toConversationName, toUserName } from '../../react/chat-target.js';
import type { ChatNoticesProps } from './chat-notices.types.js';
import { noticePreferences } from './notice-preferences.js';
import { noticesStrings } from './notices-strings.js';
import { playSound } from './play-sound.js';
import { useNews } from './use-news.js';
import { useTitleBadge } from './use-title-badge.js';

const SHOWN_MS = 7_000;
const CARDS_MAX = 3;
const SPOKEN_MAX = 120;

export function LoadedNotices({ onOpen, toasts = true, titleBadge = true, className }: ChatNoticesProps) {
  const strings = useStrings(noticesStrings);
  const rootProps = useRootProps();
  const totalUnread = useChatState((state) => state.totalUnread);
  /** The newest of each conversation, newest first. */
  const [messages, setMessages] = useState<Message[]>([]);
  const dismiss = useCallback(
    (id: ConversationId) =>
      setMessages((shown) => shown.filter(({ conversation_id }) => conversation_id !== id)),
    [],
  );
  const open = (conversationId: ConversationId) => {
    dismiss(conversationId);
    onOpen({ conversationId });
  };
  useTitleBadge(titleBadge ? totalUnread : 0);
  useNews((message, conversation) => {
    const { sound, notifications } = noticePreferences.get();
    if (sound) void playSound();
    const isNotified =
      notifications && !document.hasFocus() && notify(message, conversation?.title ?? null, open);
    if (!toasts || (isNotified && document.visibilityState === 'hidden')) return;
    setMessages((shown) => {
      const others = shown.filter(({ conversation_id }) => conversation_id !== message.conversation_id);
      return [message, ...others].slice(0, CARDS_MAX);
    });
  });
  const newest = messages[0];
  return (
    <InPlace>
      <div {...rootProps} {...stopEvents} className={toClassName('chat-root chat-notices', className)}>
        {/* Announced from an element that was there before. */}
        <div className="chat-visually-hidden" role="status">
          {newest && `${toUserName(newest.sender)}: ${newest.text.slice(0, SPOKEN_MAX)}`}
        </div>
        {messages.length > 0 && (
          <section className="chat-notices-list" aria-label={strings.notices}>
            {messages.map((message) => (
              <NoticeCard
                key={message.conversation_id}
                message={message}
                onOpen={() => open(message.conversation_id)}
                onDismiss={dismiss}
              />
            ))}
          </section>
        )}
      </div>
    </InPlace>
  );
}

/** False where the browser does not let a page do that: on Android only a service worker may. */
function notify(
  { sender, text, conversation_id }: Message,
  title: string | null,
  onOpen: (id: ConversationId) => void,
): boolean {
  if (typeof Notification === 'undefined' || Notification.permission !== 'granted') return false;
  try {
    const name = toUserName(sender);
    const notification = new Notification(title ?? name, {
      body: title === null ? text : `${name}: ${text}`,
      // A newer one replaces it.
      tag: conversation_id,
      ...(sender.avatar_url !== null && { icon: sender.avatar_url }),
    });
    notification.onclick = () => {
      window.focus();
      notification.close();
      onOpen(conversation_id);
    };
    return true;
  } catch {
    return false;
  }
}

interface NoticeCardProps {
  message: Message;
  onOpen: () => void;
  onDismiss: (id: ConversationId) => void;
}

function NoticeCard({ message, onOpen, onDismiss }: NoticeCardProps) {
  const strings = useStrings(noticesStrings);
  const { client } = useChat();
  const { id, conversation_id: conversationId, seq, sender, text } = message;
  const meId = useChatState((state) => state.me?.id);
  const conversation = useChatState((state) => state.conversations[conversationId]);
  const [isHeld, setHeld] = useState(false);
  const [isReplying, setReplying] = useState(false);
  const [reply, setReply] = useState('');
  const fieldRef = useRef<HTMLInputElement>(null);
  const author = toUserName(sender);
  const name = conversation ? toConversationName(conversation, meId) : author;
  const isRead = conversation !== undefined && conversation.read_seq >= seq;
  const isStaying = isHeld || reply !== '';

  useEffect(() => {
    if (isRead) onDismiss(conversationId);
  }, [isRead, conversationId, onDismiss]);
  useEffect(() => {
    if (isStaying) return;
    let timer: ReturnType<typeof setTimeout>;
    // Nobody has seen it while the page was hidden.
    const restart = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible')
        timer = setTimeout(() => onDismiss(conversationId), SHOWN_MS);
    };
    restart();
    document.addEventListener('visibilitychange', restart);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', restart);
    };
  }, [id, isStaying, conversationId, onDismiss]);
  useEffect(() => {
    if (isReplying) fieldRef.current?.focus({ preventScroll: true });
  }, [isReplying]);

  const send = () => {
    if (!reply.trim()) return;
    client.send({ conversationId }, reply.trim());
    client.markRead({ conversationId }, seq);
    onDismiss(conversationId);
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Escape') return;
    event.preventDefault();
    onDismiss(conversationId);
  };
  return (
    <article
      className="chat-notice-card"
      aria-label={name}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={({ currentTarget }) => setHeld(currentTarget.matches(':focus-within'))}
      onFocus={() => setHeld(true)}
      onBlur={({ currentTarget, relatedTarget }) => setHeld(currentTarget.contains(relatedTarget))}
      onKeyDown={handleKeyDown}
    >
      <button type="button" className="chat-notice-open" onClick={onOpen}>
        <Picture id={sender.id} name={author} imageUrl={sender.avatar_url} />
        <span className="chat-notice-words">
          <bdi className="chat-notice-name">{name}</bdi>
          <span className="chat-notice-text" dir="auto">
            {conversation?.kind === 'group' && `${author}: `}
            {text}
          </span>
        </span>
      </button>
      <button
        type="button"
        className="chat-icon-button chat-notice-close"
        aria-label={strings.dismissNotice}
        onClick={() => onDismiss(conversationId)}
      >
        <CloseIcon />
      </button>
      {isReplying ? (
        <div className="chat-notice-reply">
          <input
            ref={fieldRef}
            form=""
            className="chat-input"
            value={reply}
            dir={reply === '' ? undefined : 'auto'}
            autoComplete="off"
            enterKeyHint="send"
            placeholder={strings.placeholder(name)}
            aria-label={strings.placeholder(name)}
            onChange={(event) => setReply(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              send();
            }}
          />
          <button
            type="button"
            className="chat-icon-button"
            aria-label={strings.send}
            aria-disabled={!reply.trim()}
            onClick={send}
          >
            <SendIcon />
          </button>
        </div>
      ) : (
        <button
          type="button"
          className="chat-text-button chat-notice-begin"
          onClick={() => setReplying(true)}
        >
          {strings.reply}
        </button>
      )}
    </article>
  );
}
