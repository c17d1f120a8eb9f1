import type { PresenceFrame, UserId } from '@vikrahub/chat-protocol';
import { sameId } from '../../testing/fake-conversations.js';
import { FakeError } from '../../testing/fake-error.js';
import type { FakeFeature, FakeSession, FakeWorld } from '../../testing/fake-world.js';

const WATCHED_MAX = 100;

/** By socket: whom it watches, by `String(user id)`. */
const watchedBy = new WeakMap<FakeSession, Set<string>>();

export const fakePresence: FakeFeature = {
  features: { presence: true },
  frames: {
    presence(world, session, { user_ids }) {
      if (!Array.isArray(user_ids) || user_ids.length === 0 || user_ids.length > WATCHED_MAX)
        throw new FakeError('invalid_input', `user_ids: must be a list of 1 to ${WATCHED_MAX} user ids.`);
      const watched = watchedBy.get(session) ?? new Set();
      watchedBy.set(session, watched);
      for (const id of user_ids) {
        watched.add(String(id));
        session.send(see(world, session.user.id, id));
      }
      return undefined;
    },
  },
  onSession: (world, userId) => tellPresence(world, userId),
};

/** `null`: as their sockets say. */
export function setPresence(
  world: FakeWorld,
  userId: UserId,
  presence: Pick<PresenceFrame, 'online' | 'last_seen_at'> | null,
): void {
  if (presence) world.presence.set(String(userId), presence);
  else world.presence.delete(String(userId));
  tellPresence(world, userId);
}

function tellPresence(world: FakeWorld, userId: UserId): void {
  for (const session of world.sessions)
    if (watchedBy.get(session)?.has(String(userId))) session.send(see(world, session.user.id, userId));
}

function see(world: FakeWorld, viewerId: UserId, userId: UserId): PresenceFrame {
  const { conversations, sessions, presence } = world;
  const isShared = conversations
    .of(viewerId)
    .some(({ members }) => members.some(({ user }) => sameId(user.id, userId)));
  const isThere = [...sessions].some(({ user }) => sameId(user.id, userId));
  const seen = presence.get(String(userId)) ?? { online: isThere, last_seen_at: null };
  return { type: 'presence', user_id: userId, ...(isShared ? seen : { online: false, last_seen_at: null }) };
}
