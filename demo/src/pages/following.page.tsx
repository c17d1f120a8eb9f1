import { CreatorCard } from '../creators/creator-card';
import { findCreator } from '../creators/creators';
import { useFollowing } from '../creators/following';
import { useSession } from '../session/session.context';
import { SignInPanel } from '../session/sign-in-panel';

export function FollowingPage() {
  const session = useSession();
  const usernames = useFollowing(session.state === 'signed-in' ? session.user.id : null);
  const creators = usernames.map(findCreator).filter((creator) => creator !== undefined);

  return (
    <>
      <header className="intro">
        <h1>Following</h1>
        <p>The creators you follow.</p>
      </header>
      {session.state === 'signed-out' ? (
        <SignInPanel reason="Sign in to see the people you follow." />
      ) : creators.length > 0 ? (
        <div className="cards">
          {creators.map((creator) => (
            <CreatorCard key={creator.user.id} creator={creator} />
          ))}
        </div>
      ) : (
        <div className="empty">
          <h2>You do not follow anybody yet</h2>
          <p>Follow a creator to find them here.</p>
          <a className="plain-button" href="#/">
            Browse creators
          </a>
        </div>
      )}
    </>
  );
}
