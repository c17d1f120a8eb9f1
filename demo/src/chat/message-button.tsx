import { ChatButton, type ChatButtonProps } from '@vikrahub/chat-ui';
import { use, type MouseEvent } from 'react';
import { AskSignInContext, useSession } from '../session/session.context';

/** A `ChatButton` for a visitor who may not have signed in yet, and may meet themself. */
export function MessageButton({ user, ...look }: Omit<ChatButtonProps, 'onClick'>) {
  const session = useSession();
  const askSignIn = use(AskSignInContext);

  if (session.state === 'signed-in' && String(session.user.id) === String(user.id)) {
    return <span className="you">This is you</span>;
  }
  const signInFirst = (event: MouseEvent) => {
    event.preventDefault();
    askSignIn(`Sign in to write to ${user.full_name}.`, user);
  };
  return (
    <ChatButton user={user} {...look} onClick={session.state === 'signed-out' ? signInFirst : undefined} />
  );
}
