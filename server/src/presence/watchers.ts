import type { PresenceFrame } from '@vikrahub/chat-protocol';
import type { Session } from '../chat/session.js';
import { toWireUserId } from '../input/user-id.js';

/** People that one socket watches. */
export const WATCHED_MAX = 100;
const LASTS_MS = 10 * 60_000;

/** What somebody may see of a person. */
export interface Seen {
  viewerId: string;
  userId: string;
  online: boolean;
  lastSeenAt: Date | null;
}

interface Watched {
  until: number;
  /** What the socket was last told. */
  told: string;
}

/** Which sockets of this node watch whom, and what they know. */
export class Watchers {
  /** The longest unasked first. */
  private readonly bySession = new Map<Session, Map<string, Watched>>();
  private readonly byPerson = new Map<string, Set<Session>>();

  get any(): boolean {
    return this.bySession.size > 0;
  }

  watch(session: Session, userIds: readonly string[], now: number): void {
    const watched = this.bySession.get(session) ?? new Map<string, Watched>();
    this.bySession.set(session, watched);
    for (const userId of userIds) {
      watched.delete(userId);
      watched.set(userId, { until: now + LASTS_MS, told: '' });
      const sessions = this.byPerson.get(userId) ?? new Set();
      this.byPerson.set(userId, sessions.add(session));
    }
    for (const userId of watched.keys()) {
      if (watched.size <= WATCHED_MAX) break;
      this.forget(session, userId);
    }
  }

  /** Sockets that are closed, and people that nobody has asked about for long. */
  prune(now: number): void {
    for (const [session, watched] of this.bySession) {
      for (const [userId, { until }] of watched)
        if (!session.isOpen || until < now) this.forget(session, userId);
      if (watched.size === 0) this.bySession.delete(session);
    }
  }

  /** Who has to be looked at where these people have changed: they themselves, and what they watch. */
  pairsOf(changed: readonly string[]): [viewerIds: string[], userIds: string[]] {
    const pairs = new Map<string, [string, string]>();
    const add = (viewerId: string, userId: string) => pairs.set(`${viewerId}\0${userId}`, [viewerId, userId]);
    const viewers = new Set(changed);
    for (const userId of changed)
      for (const session of this.byPerson.get(userId) ?? []) add(session.userId, userId);
    for (const [session, watched] of this.bySession) {
      if (!viewers.has(session.userId)) continue;
      for (const userId of watched.keys()) add(session.userId, userId);
    }
    const list = [...pairs.values()];
    return [list.map(([viewerId]) => viewerId), list.map(([, userId]) => userId)];
  }

  /** Gives each socket the frames of what it does not know yet. */
  tell(seen: readonly Seen[], send: (session: Session, frame: PresenceFrame) => void): void {
    for (const { viewerId, userId, online, lastSeenAt } of seen) {
      const frame: PresenceFrame = {
        type: 'presence',
        user_id: toWireUserId(userId),
        online,
        last_seen_at: lastSeenAt?.toISOString() ?? null,
      };
      const told = `${online} ${frame.last_seen_at}`;
      for (const session of this.byPerson.get(userId) ?? []) {
        const watched = this.bySession.get(session)?.get(userId);
        if (session.userId !== viewerId || !watched || watched.told === told) continue;
        watched.told = told;
        send(session, frame);
      }
    }
  }

  private forget(session: Session, userId: string): void {
    this.bySession.get(session)?.delete(userId);
    const sessions = this.byPerson.get(userId);
    sessions?.delete(session);
    if (sessions?.size === 0) this.byPerson.delete(userId);
  }
}
