import type { HeadsFrame, ResumedFrame, ResumeFrame, UnreadSummary } from '@vikrahub/chat-protocol';
import { selectGaps } from '../store/selectors.js';
import type { ChatState } from '../store/state.js';
import type { Part, PartContext } from './part.js';

/** How long a frame may be late before what it waits for is asked for. */
const GAP_PATIENCE_MS = 300;
const ANSWER_TIMEOUT_MS = 10_000;
const RETRY_MS = 2_000;
const RETRY_MAX_MS = 60_000;
/** As many as the server takes in one question. */
const CURSORS_MAX = 1_000;
const REF = 'resume';

/** Brings what was missed: after every connection, and where a `rev` is missing. */
export function createResuming({ store, rest, connection }: PartContext): Part {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let isAsked = false;
  /** What the server has named since the last question. */
  let heads: HeadsFrame['revs'] = {};
  let viewHead = 0;
  /** The ids between which was asked: see `after` and `until` of the frame. */
  let slice: Pick<ResumeFrame, 'after' | 'until'> = {};

  function later(work: () => void, delayMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(work, delayMs);
  }

  /** Of a person without conversations only the counts are shown. */
  function catchUp(): void {
    if (Object.keys(store.get().conversations).length) resume();
    else void countUnread();
  }

  function isBehind(): boolean {
    const { conversations, viewRev } = store.get();
    const isNewer = ([id, rev]: [string, number]) => rev > (conversations[id]?.rev ?? 0);
    return viewHead > viewRev || selectGaps(store.get()).length > 0 || Object.entries(heads).some(isNewer);
  }

  /** Notices that something is missing. */
  function onStateChange(): void {
    const isOnline = connection.session() > 0;
    if (!isOnline) return stop();
    if (isAsked || patience !== undefined || !isBehind()) return;
    patience = setTimeout(() => {
      patience = undefined;
      if (!isAsked && isBehind()) catchUp();
    }, GAP_PATIENCE_MS);
  }

  /** In slices of the sorted ids: an id that is not among the cursors counts as unknown. */
  function resume(after = ''): void {
    forgetHeads();
    const left = Object.values(store.get().conversations)
      .filter(({ id }) => id > after)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const asked = left.slice(0, CURSORS_MAX);
    const until = left.length > CURSORS_MAX && asked.at(-1)?.id;
    slice = { ...(after && { after }), ...(until && { until }) };
    const cursors = Object.fromEntries(asked.map(({ id, rev }) => [id, rev]));
    const view_rev = store.get().viewRev;
    isAsked = connection.send({ type: 'resume', ref: REF, cursors, ...slice, view_rev });
    if (isAsked)
      later(() => void connection.probe().then((isAlive) => isAlive && resume()), ANSWER_TIMEOUT_MS);
  }

  async function countUnread(pauseMs = RETRY_MS): Promise<void> {
    forgetHeads();
    const session = connection.session();
    try {
      const conversations = [];
      let cursor: string | null = null;
      do {
        const page: UnreadSummary = await rest.unread(cursor);
        if (session !== connection.session()) return;
        conversations.push(...page.conversations);
        cursor = page.next_cursor;
      } while (cursor);
      store.dispatch({ type: 'unreadLoaded', conversations });
    } catch {
      // The failure stands for no row and no call; `hello` has told the total, and rest reports what is odd.
      if (session !== connection.session()) return;
      later(() => void countUnread(Math.min(pauseMs * 2, RETRY_MAX_MS)), pauseMs);
    }
  }

  function stop(): void {
    clearTimeout(timer);
    clearTimeout(patience);
    patience = undefined;
    isAsked = false;
    forgetHeads();
  }

  function forgetHeads(): void {
    heads = {};
    viewHead = 0;
  }

  function onResumed({ conversations, truncated }: ResumedFrame, before: ChatState): void {
    clearTimeout(timer);
    isAsked = false;
    const isNews = ({ id, rev }: { id: string; rev: number }) => rev > (before.conversations[id]?.rev ?? -1);
    const hasNews = conversations.some(({ conversation }) => isNews(conversation));
    // Without news, asking again would go on for ever.
    if (truncated && hasNews) resume(slice.after);
    else if (slice.until) resume(slice.until);
    // Every conversation is known now.
    else store.dispatch({ type: 'unreadLoaded', conversations: [] });
  }

  return {
    stop,
    onStateChange,
    onFrame(frame, before) {
      switch (frame.type) {
        case 'hello':
          stop();
          if (frame.total_unread || Object.keys(before.conversations).length) catchUp();
          else store.dispatch({ type: 'unreadLoaded', conversations: [] });
          break;
        case 'heads':
          heads = { ...heads, ...frame.revs };
          viewHead = Math.max(viewHead, frame.view_rev ?? 0);
          onStateChange();
          break;
        case 'view':
          viewHead = Math.max(viewHead, frame.view_rev);
          onStateChange();
          break;
        case 'resumed':
          onResumed(frame, before);
          break;
        case 'error':
          if (frame.ref === REF && frame.retryable) later(resume, frame.retry_after_ms ?? RETRY_MS);
          break;
        default:
      }
    },
  };
}
