import type { ConversationId } from '@vikrahub/chat-protocol';

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
