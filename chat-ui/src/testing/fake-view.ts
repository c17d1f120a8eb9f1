import type { MessageId, ResumedView, UserId, ViewChanges } from '@vikrahub/chat-protocol';
import { sameId } from './fake-conversations.js';
import type { FakeWorld } from './fake-world.js';

/** The next step of a person's own view: all of their sessions hear of it. */
export function changeView(world: FakeWorld, userId: UserId, changes: Omit<ViewChanges, 'view_rev'>): void {
  const change: ViewChanges = { view_rev: viewRevOf(world, userId) + 1, ...changes };
  world.views.set(String(userId), [...stepsOf(world, userId), change]);
  for (const session of world.sessions)
    if (sameId(session.user.id, userId)) session.send({ type: 'view', ...change });
}

export const viewRevOf = (world: FakeWorld, userId: UserId): number => stepsOf(world, userId).length;

/** Undefined where nothing changed since. */
export function viewSince(world: FakeWorld, userId: UserId, viewRev: number): ResumedView | undefined {
  const steps = stepsOf(world, userId);
  const view_rev = steps.length;
  if (viewRev === view_rev) return undefined;
  if (viewRev > view_rev) return { view_rev, reset: true };
  const since = steps.slice(viewRev);
  const settings = since.flatMap((step) => step.settings ?? []);
  const drafts = since.flatMap((step) => step.drafts ?? []);
  const hidden = since.flatMap((step) => step.hidden ?? []);
  const isHidden = (id: MessageId) => hidden.some(({ message_id }) => message_id === id);
  const starred = newest(
    since.flatMap((step) => step.starred ?? []),
    ({ message_id }) => message_id,
  ).filter(({ message_id }) => !isHidden(message_id));
  return {
    view_rev,
    reset: false,
    settings: newest(settings, ({ conversation_id }) => conversation_id),
    ...(drafts.length > 0 && { drafts: newest(drafts, ({ conversation_id }) => conversation_id) }),
    ...(hidden.length > 0 && { hidden }),
    ...(starred.length > 0 && { starred }),
  };
}

/** The last of each key. */
function newest<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[] {
  return [...new Map(values.map((value) => [keyOf(value), value])).values()];
}

const stepsOf = ({ views }: FakeWorld, userId: UserId): readonly ViewChanges[] =>
  views.get(String(userId)) ?? [];
