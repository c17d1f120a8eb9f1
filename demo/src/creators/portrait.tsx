import { Avatar } from '@vikrahub/chat-ui';
import type { Person } from '../session/person';

/** The person as the chat shows them, so that a face is the same everywhere. */
export function Portrait({ user, size }: { user: Person; size: 'small' | 'medium' | 'large' }) {
  return (
    <span className="chat-root portrait">
      <Avatar id={user.id} name={user.full_name} imageUrl={user.avatar_url} size={size} />
    </span>
  );
}
