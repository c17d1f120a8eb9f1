import { ChatModal } from '@vikrahub/chat-ui';
import { use, useState } from 'react';
import { AskSignInContext, useSession } from '../session/session.context';
import { usePartner } from './button-examples';

/** The second snippet, at work. */
export function CustomChat() {
  const session = useSession();
  const askSignIn = use(AskSignInContext);
  const { user } = usePartner();
  const [showChat, setShowChat] = useState(false);

  const start = () => {
    if (session.state === 'signed-in') setShowChat(true);
    else askSignIn(`Sign in to write to ${user.full_name}.`, user);
  };
  return (
    <>
      <button type="button" className="plain-button" onClick={start}>
        Start chat with {user.full_name}
      </button>
      <ChatModal isOpen={showChat} onClose={() => setShowChat(false)} recipientUser={user} />
    </>
  );
}
