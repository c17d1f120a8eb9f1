import type { ConversationId, Draft, DraftPage, ServerFrame } from '@vikrahub/chat-protocol';
import type { ChatClient } from '../client/chat-client.types.js';
import { isFailure } from '../client/failure.js';
import { draftKeyOf } from './draft-key.js';

/** Nothing is sent while somebody types. */
const PUSH_AFTER_MS = 1_500;
const RETRY_MS = 10_000;

/** The drafts of this browser, by key. */
export interface LocalDrafts {
  get(key: string): string;
  /** Keys of what was written here and has not reached the server. */
  unsynced(): string[];
  keys(): string[];
  /** From another device: nothing changes where something was written here since. */
  accept(key: string, text: string): void;
  /** The server has this text. */
  settle(key: string, text: string): void;
}

export interface DraftSync {
  /** Something was written here. */
  note(key: string): void;
  stop(): void;
}

/** Keeps the drafts of this browser and those of the person's other devices the same: what was written last counts. */
export async function syncDrafts(client: ChatClient, local: LocalDrafts): Promise<DraftSync> {
  const { context, parts } = await client.use((engine) => Promise.resolve(engine));
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** What the server has. */
  const stored = new Map<ConversationId, { text: string; viewRev: number }>();
  /** Of conversations that are not loaded. */
  const waiting = new Set<ConversationId>();
  let isStopped = false;
  let reload: ReturnType<typeof setTimeout> | undefined;

  function idOf(key: string): ConversationId | undefined {
    return key.startsWith('c:') ? key.slice(2) : client.getSnapshot().directConversationIds[key.slice(2)];
  }

  function show(id: ConversationId): void {
    const { conversations, me } = client.getSnapshot();
    const conversation = conversations[id];
    if (!conversation) return void waiting.add(id);
    waiting.delete(id);
    local.accept(draftKeyOf(conversation, me?.id), stored.get(id)?.text ?? '');
  }

  function apply({ conversation_id: id, text, view_rev: viewRev }: Draft): void {
    if (viewRev <= (stored.get(id)?.viewRev ?? 0)) return;
    stored.set(id, { text, viewRev });
    show(id);
  }

  async function load(): Promise<void> {
    clearTimeout(reload);
    try {
      const found = new Set<ConversationId>();
      let cursor: string | null = null;
      do {
        const query: string = cursor ? `?cursor=${cursor}` : '';
        const page: DraftPage = await context.rest.call<DraftPage>({
          method: 'GET',
          path: `messaging/drafts/${query}`,
          field: 'results',
        });
        page.results.forEach(apply);
        for (const { conversation_id } of page.results) found.add(conversation_id);
        cursor = page.next_cursor;
      } while (cursor && !isStopped);
      for (const key of local.keys()) {
        const id = idOf(key);
        if (id !== undefined && !found.has(id) && !stored.has(id)) local.accept(key, '');
      }
      for (const key of local.unsynced()) note(key);
    } catch {
      // `rest` has reported what is odd.
      if (!isStopped) reload = setTimeout(() => void load(), RETRY_MS);
    }
  }

  async function push(key: string): Promise<void> {
    timers.delete(key);
    const id = idOf(key);
    // Whoever has not been written to yet has no conversation: the draft stays in this browser.
    if (id === undefined) return;
    const text = local.get(key);
    try {
      if (text !== (stored.get(id)?.text ?? ''))
        await context.rest.call({
          method: 'PUT',
          path: `messaging/conversations/${id}/draft/`,
          body: { text },
        });
      local.settle(key, text);
    } catch (thrown) {
      if (isFailure(thrown) && !thrown.retryable) local.settle(key, text);
      else note(key, RETRY_MS);
    }
  }

  function note(key: string, afterMs = PUSH_AFTER_MS): void {
    clearTimeout(timers.get(key));
    if (!isStopped)
      timers.set(
        key,
        setTimeout(() => void push(key), afterMs),
      );
  }

  function hear(frame: ServerFrame): void {
    const view = frame.type === 'view' ? frame : frame.type === 'resumed' ? frame.view : undefined;
    if (view && 'reset' in view && view.reset) {
      stored.clear();
      void load();
    } else view?.drafts?.forEach(apply);
  }

  const stopHearing = parts.frames.listen(hear);
  const unsubscribe = client.subscribe(() => waiting.forEach(show));
  void load();
  return {
    note: (key) => note(key),
    stop() {
      isStopped = true;
      stopHearing();
      unsubscribe();
      clearTimeout(reload);
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
