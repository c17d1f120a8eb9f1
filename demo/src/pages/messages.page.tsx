import { Conversation, Inbox } from '@vikrahub/chat-ui';
import { Icon } from '../layout/icons';
import { navigate } from '../routes';
import { useSession } from '../session/session.context';
import { SignInPanel } from '../session/sign-in-panel';

/** Both side by side; on a phone the one that the address names. */
export function MessagesPage({ conversationId }: { conversationId: string | null }) {
  const session = useSession();
  if (session.state === 'signed-out') {
    return (
      <>
        <header className="intro">
          <h1>Messages</h1>
          <p>Every conversation, on every device.</p>
        </header>
        <SignInPanel reason="Sign in to read your messages." />
      </>
    );
  }
  return (
    <div className="messages" data-open={conversationId !== null}>
      <h1 className="visually-hidden">Messages</h1>
      <section className="messages-inbox" aria-label="Conversations">
        <Inbox
          selectedId={conversationId ?? undefined}
          onSelect={({ id }) => navigate({ page: 'messages', conversationId: id })}
        />
      </section>
      <section className="messages-conversation" aria-label="Conversation">
        {conversationId ? (
          <>
            <a className="back-link" href="#/messages">
              <Icon name="back" sizePx={16} /> All messages
            </a>
            <Conversation key={conversationId} conversationId={conversationId} autoFocus />
          </>
        ) : (
          <div className="empty">
            <h2>Choose a conversation</h2>
            <p>Or find somebody among the creators and write the first line.</p>
            <a className="plain-button" href="#/">
              To the creators
            </a>
          </div>
        )}
      </section>
    </div>
  );
}
