import {
  ChatDock,
  ChatModal,
  ChatNotices,
  ChatProvider,
  type ChatFailure,
  type ChatUser,
  useChatDock,
} from '@vikrahub/chat-ui';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Header } from './layout/header';
import { ServerNotice } from './layout/server-notice';
import { ChatDemoPage } from './pages/chat-demo.page';
import { CreatorsPage } from './pages/creators.page';
import { FollowingPage } from './pages/following.page';
import { MessagesPage } from './pages/messages.page';
import { MissingPage } from './pages/missing.page';
import { ProfilePage } from './pages/profile.page';
import { navigate, toHash, useRoute, type Route } from './routes';
import type { Person } from './session/person';
import { AskSignInContext, useSession } from './session/session.context';
import type { Session } from './session/session-store';
import { SignInDialog } from './session/sign-in-dialog';

interface Asking {
  reason: string;
  /** Whom the visitor wants to write to. */
  partner: ChatUser | undefined;
  session: Session;
}

export function App() {
  const session = useSession();
  const route = useRoute();
  const [asking, setAsking] = useState<Asking | null>(null);
  const main = useMainOf(route);
  const person = session.state === 'signed-in' ? session.user.id : 'nobody';

  return (
    <AskSignInContext value={(reason, partner) => setAsking({ reason, partner, session })}>
      <ChatProvider client={session.client} key={person} onError={report}>
        <a
          className="skip-link"
          href={toHash(route)}
          onClick={(event) => (event.preventDefault(), main.current?.focus())}
        >
          Skip to the content
        </a>
        <Header route={route} />
        <ServerNotice />
        <main ref={main} tabIndex={-1} className={`page page-${route.page}`}>
          {toPage(route)}
        </main>
        {session.state === 'signed-in' ? (
          <>
            <ChatModal
              isOpen={isWanted(asking, session.user)}
              recipientUser={asking?.partner ?? null}
              onClose={() => setAsking(null)}
            />
            {route.page !== 'messages' && <ChatDock />}
            <Notices route={route} />
          </>
        ) : (
          asking?.session === session && (
            <SignInDialog reason={asking.reason} onClose={() => setAsking(null)} />
          )
        )}
      </ChatProvider>
    </AskSignInContext>
  );
}

/** Opened where the conversations of the page are. */
function Notices({ route }: { route: Route }) {
  const dock = useChatDock();
  return (
    <ChatNotices
      onOpen={({ conversationId }) =>
        route.page === 'messages'
          ? navigate({ page: 'messages', conversationId })
          : dock.open({ conversationId })
      }
    />
  );
}

/** Whoever signs in sees what they came for, unless it is themself. */
function isWanted(asking: Asking | null, user: Person): boolean {
  return asking?.partner !== undefined && String(asking.partner.id) !== String(user.id);
}

function report({ code, message }: ChatFailure): void {
  console.error(`Chat: ${message} (${code})`);
}

/** Another page begins at its top, and the focus begins in it, as after a load. */
function useMainOf(route: Route) {
  const main = useRef<HTMLElement>(null);
  const hash = toHash(route);
  const shownHash = useRef(hash);
  useEffect(() => {
    if (shownHash.current === hash) return;
    shownHash.current = hash;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [hash]);
  return main;
}

function toPage(route: Route): ReactNode {
  switch (route.page) {
    case 'creators':
      return <CreatorsPage />;
    case 'profile':
      return <ProfilePage username={route.username} />;
    case 'following':
      return <FollowingPage />;
    case 'messages':
      return <MessagesPage conversationId={route.conversationId} />;
    case 'chat-demo':
      return <ChatDemoPage />;
    case 'missing':
      return <MissingPage />;
    default:
      return route satisfies never;
  }
}
