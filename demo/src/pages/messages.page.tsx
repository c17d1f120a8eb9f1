import { Messenger, type ChatUser } from '@vikrahub/chat-ui';
import { useState } from 'react';
import { navigate } from '../routes';
import { useSession } from '../session/session.context';
import { SignInPanel } from '../session/sign-in-panel';

/** The address names the conversation; one that has not begun is not in it. */
export function MessagesPage({ conversationId }: { conversationId: string | null }) {
  const session = useSession();
  const [newPartner, setNewPartner] = useState<ChatUser | null>(null);
  if (session.state === 'signed-out') {
    return (
      <>
        <header className="intro">
          <h1>Messages</h1>
          <p>Your conversations, on every device.</p>
        </header>
        <SignInPanel reason="Sign in to read your messages." />
      </>
    );
  }
  const selected = conversationId ? { conversationId } : newPartner ? { recipientUser: newPartner } : null;
  return (
    <div className="messages" data-open={selected !== null}>
      <h1 className="visually-hidden">Messages</h1>
      <Messenger
        selected={selected}
        onSelect={(chosen) => {
          setNewPartner(chosen?.recipientUser ?? null);
          navigate({ page: 'messages', conversationId: chosen?.conversationId ?? null });
        }}
      />
    </div>
  );
}
