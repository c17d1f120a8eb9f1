import type { UserId } from '@vikrahub/chat-protocol';
import { useChat, useRootProps } from '../../react/chat-context.js';
import { firstLoadStrings } from '../../react/first-load-strings.js';
import { useUnreadCount } from '../../react/use-unread-count.js';

/** Shows nothing at zero and `99+` above 99. */
export function CountBadge({ count }: { count: number }) {
  const { messages } = useChat();
  const { unreadCount } = { ...firstLoadStrings, ...messages };
  const rootProps = useRootProps();
  if (count <= 0) return null;
  return (
    <span {...rootProps} className="chat-root chat-unread-badge">
      <span className="chat-part" aria-hidden="true">
        {count > 99 ? '99+' : count}
      </span>
      <span className="chat-visually-hidden">{unreadCount(count)}</span>
    </span>
  );
}

/** What `UnreadBadge` takes. */
export interface UnreadBadgeProps {
  /** Only messages from this person; otherwise from everybody. */
  userId?: UserId;
}

/** The live number of unread messages. */
export function UnreadBadge({ userId }: UnreadBadgeProps) {
  return <CountBadge count={useUnreadCount(userId)} />;
}
