import type { ClientFrame, HelloFrame, ServerFrame, UserId } from '@vikrahub/chat-protocol';
import { fakeDrafts } from '../features/drafts/fake-drafts.js';
import { fakeEdits } from '../features/edits/fake-edits.js';
import { fakeMarks } from '../features/marks/fake-marks.js';
import { fakePresence } from '../features/presence/fake-presence.js';
import { fakeReactions } from '../features/reactions/fake-reactions.js';
import { fakeSettings } from '../features/settings/fake-settings.js';
import { fakeTyping } from '../features/typing/fake-typing.js';
import { FakeError } from './fake-error.js';
import { fakeMessages } from './fake-messages.js';
import { fakePeople } from './fake-people.js';
import { fakeReceipts } from './fake-receipts.js';
import { fakeResume } from './fake-resume.js';
import type { FakeAnswer, FakeCall, FakeFeature, FakeSession, FakeWorld } from './fake-world.js';

/** What the fake server can do. A feature adds its line. */
const FEATURES: readonly FakeFeature[] = [
  fakePeople,
  fakeMessages,
  fakeReceipts,
  fakeTyping,
  fakeResume,
  fakeSettings,
  fakeDrafts,
  fakeMarks,
  fakeEdits,
  fakeReactions,
  fakePresence,
];

export function featuresOfHello(): HelloFrame['features'] {
  return Object.assign({}, ...FEATURES.map(({ features }) => features)) as HelloFrame['features'];
}

/** One of the person's sockets was opened or closed. */
export function tellOfSession(world: FakeWorld, userId: UserId): void {
  for (const { onSession } of FEATURES) onSession?.(world, userId);
}

export function answerFrame(world: FakeWorld, session: FakeSession, frame: ClientFrame): void {
  const { type, ref } = frame;
  if (type === 'ping') return session.send({ type: 'pong', ...(ref !== undefined && { ref }) });
  if (type === 'auth') return acknowledge(session, { type: 'ack' }, ref);
  for (const { frames } of FEATURES) {
    const handle = frames?.[type] as
      ((world: FakeWorld, session: FakeSession, frame: ClientFrame) => ServerFrame | undefined) | undefined;
    if (handle) return acknowledge(session, handle(world, session, frame), ref);
  }
  throw new FakeError('unknown_type', 'There is no such frame.');
}

function acknowledge(session: FakeSession, answer: ServerFrame | undefined, ref: string | undefined): void {
  if (answer) session.send(ref === undefined ? answer : ({ ...answer, ref } as ServerFrame));
  else if (ref !== undefined) session.send({ type: 'ack', ref });
}

/** `route`: method and path below `/api/`, without slashes at the ends. */
export function answerRest(world: FakeWorld, route: string, call: Omit<FakeCall, 'params'>): FakeAnswer {
  for (const { routes = [] } of FEATURES)
    for (const { pattern, answer } of routes) {
      const match = pattern.exec(route);
      if (match) return answer(world, { ...call, params: match.slice(1).map(decodeURIComponent) });
    }
  throw new FakeError('not_found', 'No such endpoint.');
}
