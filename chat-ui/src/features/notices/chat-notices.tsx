import { useLoaded } from '../../react/use-loaded.js';
import type { ChatNoticesProps } from './chat-notices.types.js';

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
