import type { ResumedView, UserId, ViewChanges } from '@vikrahub/chat-protocol';
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
  const newest = new Map(
    steps
      .slice(viewRev)
      .flatMap(({ settings = [] }) => settings)
      .map((settings) => [settings.conversation_id, settings]),
  );
  return { view_rev, reset: false, settings: [...newest.values()] };
}

const stepsOf = ({ views }: FakeWorld, userId: UserId): readonly ViewChanges[] =>
  views.get(String(userId)) ?? [];
