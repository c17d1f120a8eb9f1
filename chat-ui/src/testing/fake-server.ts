import type { User, UserId } from '@vikrahub/chat-protocol';
import { FakeError } from './fake-error.js';
import { FakeNetwork } from './fake-network.js';
import { createRooms, sameId } from './fake-rooms.js';
import type { FailedSend, FakeServer, FakeServerOptions } from './fake-server.types.js';
import { type FakeHall, markRoom, sendMessage, tell, tellHeads, tellTyping } from './fake-sessions.js';

/** A server in memory for the tests and stories of a host: see `FakeServer`. */
export function createFakeServer(options: FakeServerOptions): FakeServer {
  const { now = () => Date.now(), heartbeatMs = 25_000, latencyMs = 0 } = options;
  const people = new Map(options.people.map((person): [string, User] => [String(person.id), person]));
  const rooms = createRooms(people, now);
  const refusals: FailedSend[] = [];
  const hall: FakeHall = {
    rooms,
    sessions: new Set(),
    admitSend() {
      const refusal = refusals.shift();
      if (!refusal) return;
      throw new FakeError(refusal.code, refusal.message ?? 'Refused for a test.', refusal.retryAfterMs);
    },
  };
  const network = new FakeNetwork({ hall, people, latencyMs, heartbeatMs, now });
  const roomOf = (a: UserId, b: UserId) => rooms.direct(a, b).room;
  const say: FakeServer['say'] = (from, to, text, { at, replyTo } = {}) =>
    sendMessage(hall, from, { recipient_id: to, text, reply_to: replyTo }, undefined, at).message;

  return {
    get latencyMs() {
      return network.latencyMs;
    },
    set latencyMs(value) {
      network.latencyMs = value;
    },
    clientOptions: (userId) => network.clientOptions(userId),
    addPerson: (person) => void people.set(String(person.id), person),
    say,
    fill: (a, b, count, text = (index) => `Message ${index + 1}`) =>
      Array.from({ length: count }, (_, index) =>
        index % 2 ? say(b, a, text(index)) : say(a, b, text(index)),
      ),
    markRead: (reader, other, seq = Infinity) => markRoom(hall, roomOf(reader, other), reader, 'read', seq),
    markDelivered: (receiver, other, seq = Infinity) =>
      markRoom(hall, roomOf(receiver, other), receiver, 'delivered', seq),
    setTyping: (from, to, is_typing) => tellTyping(hall, from, { recipient_id: to, is_typing }),
    edit(message, text) {
      const edited_at = new Date(now()).toISOString();
      const { room, message: changed } = rooms.change(message.id, { text, edited_at });
      tell(hall, room, { type: 'message_updated', message: changed });
      return changed;
    },
    messagesOf(a, b) {
      const room = rooms.findDirect(a, b);
      return room ? room.messages.map((message) => rooms.toMessage(room, message)) : [];
    },
    totalUnreadOf: rooms.totalUnread,
    failNextSend: (failure) => void refusals.push(failure),
    failNextRequest: (answer) => void network.planned.push(answer),
    loseFrames: (isLost) => void (network.isLost = isLost),
    tellHeads: (revs) => tellHeads(hall, revs),
    disconnect: (userId, code) => network.disconnect(userId, code),
    goOffline() {
      network.isOffline = true;
      network.disconnect();
    },
    goOnline: () => void (network.isOffline = false),
    expireTokens: () => network.expireTokens(),
    framesFrom: (userId) =>
      network.heard.filter((entry) => sameId(entry.userId, userId)).map(({ frame }) => frame),
    socketsOf: (userId) => ({
      opened: network.opened.filter((id) => sameId(id, userId)).length,
      open: [...hall.sessions].filter(({ user }) => sameId(user.id, userId)).length,
    }),
    close: () => network.close(),
  };
}
