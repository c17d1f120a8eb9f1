import {
  useConnectionStatus,
  useDraft,
  useMessages,
  useSendMessage,
  useTyping,
  useUnreadCount,
  type ChatUser,
} from '@vikrahub/chat-ui';
import { useEffect } from 'react';

/** A conversation drawn by the host alone: plain elements, and the package's hooks. */
export function PlainConversation({ user }: { user: ChatUser }) {
  const target = { userId: user.id };
  const { messages, outgoing, hasBefore, loadBefore, retry, markRead } = useMessages(target);
  const { typing, setTyping } = useTyping(target);
  const [draft, setDraft] = useDraft(target);
  const unread = useUnreadCount(user.id);
  const status = useConnectionStatus();
  const send = useSendMessage(target);

  useEffect(() => {
    if (unread > 0) markRead();
  }, [unread, markRead]);

  return (
    <section className="plain-conversation" aria-label={`Letters to ${user.full_name}`}>
      <header>
        {user.full_name} · {status}
      </header>
      {hasBefore && (
        <button type="button" onClick={loadBefore}>
          Earlier
        </button>
      )}
      <ol>
        {messages.map((message) => (
          <li key={message.client_id}>
            <b>{message.sender.full_name}</b> {message.text}
          </li>
        ))}
        {outgoing.map(({ clientId, text, delivery }) => (
          <li key={clientId}>
            <i>{delivery.state}</i> {text}
            {delivery.state === 'failed' && (
              <button type="button" onClick={() => retry(clientId)}>
                Again
              </button>
            )}
          </li>
        ))}
      </ol>
      <p role="status">{typing.length > 0 && `${user.full_name} writes…`}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (draft.trim() === '') return;
          send(draft);
          setDraft('');
        }}
      >
        <input
          aria-label="Your letter"
          value={draft}
          onChange={(event) => {
            setDraft(event.target.value);
            setTyping(event.target.value !== '');
          }}
        />
        <button>Send</button>
      </form>
    </section>
  );
}
