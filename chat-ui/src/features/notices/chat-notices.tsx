import type { ConversationId } from '@vikrahub/chat-protocol';
import { useLoaded } from '../../react/use-loaded.js';

/** What `ChatNotices` takes. */
export interface ChatNoticesProps {
  /** Somebody chose a notice: show that conversation. With `ChatDock`: `useChatDock().open`. */
  onOpen: (recipient: { conversationId: ConversationId }) => void;
  /**
   * Shows a card with the message for some seconds, to open, to answer or to dismiss.
   *
   * @defaultValue true
   */
  toasts?: boolean;
  /**
   * Puts the number of unread messages before the title of the page.
   *
   * @defaultValue true
   */
  titleBadge?: boolean;
  /** Of the element around the cards. */
  className?: string;
}

/**
 * Tells of new messages while the page is open: a card, the title, and, where the person wants them, a sound and
 * notifications of the browser (`useNoticePreferences`). Not of what is on screen, muted or archived, and in one tab only.
 * Mount it once, beside your router.
 */
export function ChatNotices(props: ChatNoticesProps) {
  const loaded = useLoaded(loadNotices, true, () => {});
  return loaded && <loaded.LoadedNotices {...props} />;
}

const loadNotices = () => import('./loaded-notices.js');
