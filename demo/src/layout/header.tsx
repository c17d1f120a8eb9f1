import { UnreadBadge, useUnreadCount } from '@vikrahub/chat-ui';
import { use, useEffect } from 'react';
import { Portrait } from '../creators/portrait';
import { toHash, type Route } from '../routes';
import { AskSignInContext, useSession, useSessionStore } from '../session/session.context';
import { Icon, type IconName } from './icons';

const places: { page: IconName & Route['page']; label: string; route: Route }[] = [
  { page: 'creators', label: 'Creators', route: { page: 'creators' } },
  { page: 'following', label: 'Following', route: { page: 'following' } },
  { page: 'messages', label: 'Messages', route: { page: 'messages', conversationId: null } },
  { page: 'chat-demo', label: 'Chat demo', route: { page: 'chat-demo' } },
];

const titles: Record<Route['page'], string> = {
  creators: 'Creators',
  profile: 'Profile',
  following: 'Following',
  messages: 'Messages',
  'chat-demo': 'Chat demo',
  missing: 'Not found',
};

export function Header({ route }: { route: Route }) {
  useDocumentTitle(route);
  return (
    <header className="header">
      <div className="header-row">
        <a className="brand" href="#/" aria-label="VikraHub, to the creators">
          <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
            <rect width="32" height="32" rx="9" className="brand-ground" />
            <path d="M9 10l7 12 7-12" className="brand-stroke" />
          </svg>
          <span>VikraHub</span>
        </a>
        <nav className="nav" aria-label="Site">
          {places.map(({ page, label, route: target }) => (
            <a key={page} href={toHash(target)} aria-current={route.page === page ? 'page' : undefined}>
              <Icon name={page} />
              <span>{label}</span>
              {page === 'messages' && <UnreadBadge />}
            </a>
          ))}
        </nav>
        <Account />
      </div>
    </header>
  );
}

function Account() {
  const session = useSession();
  const store = useSessionStore();
  const askSignIn = use(AskSignInContext);

  if (session.state === 'signed-out') {
    return (
      <div className="account">
        <button type="button" className="plain-button" onClick={() => askSignIn('')}>
          Sign in
        </button>
      </div>
    );
  }
  return (
    <div className="account">
      <span className="account-person" title={`Signed in as ${session.user.full_name}`}>
        <Portrait user={session.user} size="small" />
        <span className="account-name">{session.user.full_name}</span>
      </span>
      <button type="button" className="plain-button" onClick={() => void store.signOut()}>
        Sign out
      </button>
    </div>
  );
}

function useDocumentTitle(route: Route): void {
  const unread = useUnreadCount();
  const title = `${titles[route.page]} · VikraHub`;
  useEffect(() => {
    document.title = unread > 0 ? `(${unread}) ${title}` : title;
  }, [unread, title]);
}
