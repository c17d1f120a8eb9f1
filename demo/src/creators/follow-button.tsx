import { use } from 'react';
import { AskSignInContext, useSession } from '../session/session.context';
import type { Creator } from './creator';
import { setFollowing, useFollowing } from './following';

export function FollowButton({ creator: { user } }: { creator: Creator }) {
  const session = useSession();
  const askSignIn = use(AskSignInContext);
  const me = session.state === 'signed-in' ? session.user.id : null;
  const following = useFollowing(me);
  const isFollowing = following.includes(user.username);

  if (me !== null && String(me) === String(user.id)) return null;
  const toggle = () => {
    if (me === null) return askSignIn(`Sign in to follow ${user.full_name}.`);
    const others = following.filter((username) => username !== user.username);
    setFollowing(me, isFollowing ? others : [...others, user.username]);
  };
  return (
    <button
      type="button"
      className="follow-button"
      aria-pressed={isFollowing}
      aria-label={`Follow ${user.full_name}`}
      onClick={toggle}
    >
      {isFollowing ? 'Following' : 'Follow'}
    </button>
  );
}
