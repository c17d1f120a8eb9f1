import { MessageButton } from '../chat/message-button';
import { creators } from '../creators/creators';
import { Portrait } from '../creators/portrait';
import { toHash } from '../routes';

export function ExampleUsers() {
  return (
    <ul className="example-users">
      {creators.map(({ user, role }) => (
        <li key={user.id} className="example-user">
          <Portrait user={user} size="medium" />
          <div className="example-user-who">
            <a href={toHash({ page: 'profile', username: user.username })}>{user.full_name}</a>
            <span>{role}</span>
          </div>
          <MessageButton
            user={user}
            buttonText="Message"
            variant="outline"
            size="small"
            showUnread
            aria-label={`Message ${user.full_name}`}
          />
        </li>
      ))}
    </ul>
  );
}
