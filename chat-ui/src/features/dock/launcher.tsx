import { forwardRef } from 'react';
import { useStrings } from '../../react/chat-strings.js';
import { useUnreadCount } from '../../react/use-unread-count.js';
import { ConversationsIcon } from '../../components/icons/icons.js';
import { CountBadge } from '../../components/unread-badge/unread-badge.js';
import { dockStrings } from './dock-strings.js';

interface LauncherProps {
  isOpen: boolean;
  /** Without its word, which is then only spoken. */
  isCompact?: boolean;
  onClick: () => void;
}

/** The button in the corner, with the number of unread messages. */
export const Launcher = forwardRef<HTMLButtonElement, LauncherProps>(function Launcher(
  { isOpen, isCompact = false, onClick },
  ref,
) {
  const strings = useStrings(dockStrings);
  const unread = useUnreadCount();
  return (
    <button
      ref={ref}
      type="button"
      className="chat-dock-launcher"
      data-compact={isCompact || undefined}
      aria-expanded={isOpen}
      aria-haspopup="dialog"
      onClick={onClick}
    >
      <ConversationsIcon />
      <span className={isCompact ? 'chat-visually-hidden' : 'chat-part'}>{strings.openMessages}</span>
      <CountBadge count={unread} />
    </button>
  );
});
