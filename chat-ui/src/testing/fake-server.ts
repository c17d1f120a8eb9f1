import type { User, UserId } from '@vikrahub/chat-protocol';
import { maximumTextLength } from '../components/composer/text-limits.js';
import { replaceText } from '../features/edits/fake-edits.js';
import { setPresence } from '../features/presence/fake-presence.js';
import { react } from '../features/reactions/fake-reactions.js';
import { tellTyping } from '../features/typing/fake-typing.js';
import { FakeError } from './fake-error.js';
import { FakeNetwork } from './fake-network.js';
import { createConversations, sameId } from './fake-conversations.js';
import type { FailedSend, FakeServer, FakeServerOptions } from './fake-server.types.js';
import { sendMessage } from './fake-messages.js';
import { moveMarker } from './fake-receipts.js';
import { tellHeads } from './fake-resume.js';
import type { FakeWorld } from './fake-world.js';

/** A server in memory for the tests and stories of a host: see `FakeServer`. */
export function createFakeServer(options: FakeServerOptions): FakeServer {
  const {
    now = () => Date.now(),
    heartbeatMs = 25_000,
    latencyMs = 0,
    textLength = maximumTextLength,
  } = options;
  const people = new Map(options.people.map((person): [string, User] => [String(person.id), person]));
  const conversations = createConversations(people, now);
  const refusals: FailedSend[] = [];
  const world: FakeWorld = {
    people,
    conversations,
    now,
    textLength,
    sessions: new Set(),
    views: new Map(),
    drafts: new Map(),
    presence: new Map(),
    admitSend() {
      const refusal = refusals.shift();
      if (!refusal) return;
      throw new FakeError(refusal.code, refusal.message ?? 'Refused for a test.', refusal.retryAfterMs);
    },
  };
  const network = new FakeNetwork({ world, latencyMs, heartbeatMs, now });
  const directOf = (a: UserId, b: UserId) => conversations.direct(a, b).conversation;
  const say: FakeServer['say'] = (from, to, text, { at, replyTo } = {}) =>
    sendMessage(world, from, { recipient_id: to, text, reply_to: replyTo }, undefined, at).message;

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
    markRead: (reader, other, seq = Infinity) =>
      void moveMarker(world, directOf(reader, other), reader, 'read', seq),
    markDelivered: (receiver, other, seq = Infinity) =>
      void moveMarker(world, directOf(receiver, other), receiver, 'delivered', seq),
    setTyping: (from, to, is_typing) => tellTyping(world, from, { recipient_id: to, is_typing }),
    edit: ({ id }, text) => replaceText(world, id, text),
    remove: ({ id }) => replaceText(world, id, null),
    react: ({ id }, userId, emoji, on = true) => react(world, id, { userId, emoji, on }),
    setPresence: (userId, presence) => setPresence(world, userId, presence),
    messagesOf(a, b) {
      const found = conversations.findDirect(a, b);
      return found ? found.messages.map((message) => conversations.toMessage(found, message)) : [];
    },
    totalUnreadOf: conversations.totalUnread,
    failNextSend: (failure) => void refusals.push(failure),
    failNextRequest: (answer) => void network.planned.push(answer),
    loseFrames: (isLost) => void (network.isLost = isLost),
    tellHeads: (revs) => tellHeads(world, revs),
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
      open: [...world.sessions].filter(({ user }) => sameId(user.id, userId)).length,
    }),
    close: () => network.close(),
  };
}
