import { Artwork } from '../artwork/artwork';
import { MessageButton } from '../chat/message-button';
import { toHash } from '../routes';
import type { Creator } from './creator';
import { FollowButton } from './follow-button';
import { Portrait } from './portrait';

export function CreatorCard({ creator }: { creator: Creator }) {
  const { user, role, place, tagline, hourlyRate, available, scene, palette, works } = creator;
  return (
    <article className="card">
      <div className="card-cover">
        <Artwork scene={scene} palette={palette} title={works[0] ?? user.username} />
      </div>
      <div className="card-text">
        <div className="card-person">
          <Portrait user={user} size="medium" />
          <div>
            <h2>
              <a className="card-link" href={toHash({ page: 'profile', username: user.username })}>
                {user.full_name}
              </a>
            </h2>
            <p>{role}</p>
          </div>
        </div>
        <p className="card-tagline">{tagline}</p>
        <p className="card-facts">
          <span>{place}</span>
          <span>€{hourlyRate}/h</span>
          <span>Free {available}</span>
        </p>
        <div className="card-actions">
          <MessageButton user={user} buttonText="Message" size="small" showUnread />
          <FollowButton creator={creator} />
        </div>
      </div>
    </article>
  );
}
