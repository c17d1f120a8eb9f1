import type { ConversationPage } from '@vikrahub/chat-protocol';
import type { PartContext } from '../../client/part.js';

/** Reads the inbox to its end. Rejects with a `ChatFailure`. */
export async function reloadSettings({ rest, store }: PartContext): Promise<void> {
  let cursor: string | null = null;
  do {
    const page: ConversationPage = await rest.conversations(cursor);
    const settings = page.results.map(({ id, ...own }) => {
      const { muted_until, archived, pinned, marked_unread, cleared_seq, view_rev } = own;
      return { conversation_id: id, muted_until, archived, pinned, marked_unread, cleared_seq, view_rev };
    });
    store.dispatch({ type: 'view', view_rev: store.get().viewRev, settings });
    cursor = page.next_cursor;
  } while (cursor);
}
