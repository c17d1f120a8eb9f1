import { Artwork } from '../artwork/artwork';
import { MessageButton } from '../chat/message-button';
import { findCreator } from '../creators/creators';
import { FollowButton } from '../creators/follow-button';
import { Portrait } from '../creators/portrait';
import { Icon } from '../layout/icons';
import { MissingPage } from './missing.page';

export function ProfilePage({ username }: { username: string }) {
  const creator = findCreator(username);
  if (!creator) return <MissingPage />;
  const { user, role, place, hourlyRate, available, bio, skills, scene, palette, works } = creator;
  const firstName = user.full_name.split(' ')[0] ?? user.full_name;

  return (
    <article className="profile">
      <a className="back-link" href="#/">
        <Icon name="back" sizePx={16} /> All creators
      </a>
      <div className="profile-top">
        <Portrait user={user} size="large" />
        <div className="profile-who">
          <h1>{user.full_name}</h1>
          <p>
            {role} · <span className="profile-username">@{user.username}</span>
          </p>
          <ul className="profile-facts">
            <li>
              <Icon name="place" sizePx={16} /> {place}
            </li>
            <li>
              <Icon name="clock" sizePx={16} /> Free {available}
            </li>
          </ul>
        </div>
        <div className="profile-actions">
          <MessageButton user={user} buttonText={`Message ${firstName}`} variant="primary" showUnread />
          <FollowButton creator={creator} />
        </div>
      </div>
      <div className="profile-body">
        <section>
          <h2>About</h2>
          <p className="profile-bio">{bio}</p>
        </section>
        <section>
          <h2>Skills</h2>
          <ul className="skills">
            {skills.map((skill) => (
              <li key={skill}>{skill}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2>Rate</h2>
          <p className="profile-rate">
            €{hourlyRate} <span>an hour</span>
          </p>
        </section>
      </div>
      <section>
        <h2>Work</h2>
        <ul className="tiles">
          {works.map((title) => (
            <li key={title} className="tile">
              <figure>
                <Artwork scene={scene} palette={palette} title={title} />
                <figcaption>{title}</figcaption>
              </figure>
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}
