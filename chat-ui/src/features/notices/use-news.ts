import { useEffect, useRef } from 'react';
import type { Conversation, Message } from '@vikrahub/chat-protocol';
import { isMuted } from '../../store/is-muted.js';
import type { ChatClient } from '../../client/chat-client.types.js';
import { useChat } from '../../react/chat-context.js';

/** A message that is on screen is read by then. The page that the person looks at is the first to speak. */
const WAIT_FOCUSED_MS = 500;
const WAIT_VISIBLE_MS = 800;
const WAIT_HIDDEN_MS = 1_100;
/** A conversation that has just begun is loaded by then. */
const KNOWN_WITHIN_MS = 5_000;
/** No other tab speaks of the same message within that. */
const LOCK_MS = 10_000;

const sleep = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));

/** Calls `onNews` with each message of others that nobody has seen. */
export function useNews(onNews: (message: Message, conversation: Conversation | undefined) => void): void {
  const { client, reportFailure } = useChat();
  const latest = useRef(onNews);
  useEffect(() => {
    latest.current = onNews;
  });
  useEffect(() => {
    let stop = (): void => {};
    let isOver = false;
    const hear = async (message: Message, apiUrl: string) => {
      await sleep(
        document.hasFocus()
          ? WAIT_FOCUSED_MS
          : document.visibilityState === 'visible'
            ? WAIT_VISIBLE_MS
            : WAIT_HIDDEN_MS,
      );
      const conversation = await findConversation(client, message.conversation_id);
      if (isOver || (conversation && !isNews(message, conversation))) return;
      const { me } = client.getSnapshot();
      if (!(await isFirstTab(`vikrahub-chat notice ${apiUrl} ${me?.id} ${message.id}`)) || isOver) return;
      latest.current(message, conversation);
    };
    client
      .use(({ context, parts }) => {
        if (!isOver) stop = parts.notices.listen((message) => void hear(message, context.apiUrl));
      })
      .catch(reportFailure);
    return () => {
      isOver = true;
      stop();
    };
  }, [client, reportFailure]);
}

function isNews(message: Message, { read_seq, unread_count, muted_until, archived }: Conversation): boolean {
  return message.seq > read_seq && unread_count > 0 && !isMuted({ muted_until }) && !archived;
}

async function findConversation(client: ChatClient, id: string): Promise<Conversation | undefined> {
  const find = () => client.getSnapshot().conversations[id];
  if (find()) return find();
  let unsubscribe = (): void => {};
  const known = new Promise<void>((resolve) => {
    unsubscribe = client.subscribe(() => find() && resolve());
  });
  await Promise.race([known, sleep(KNOWN_WITHIN_MS)]);
  unsubscribe();
  return find();
}

/** Where the browser has no locks, or not for this page, every tab speaks. */
function isFirstTab(name: string): Promise<boolean> {
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    locks
      .request(name, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock ? sleep(LOCK_MS) : undefined;
      })
      .catch(() => resolve(true));
  });
}
