import type {
  ClientFrame,
  Draft,
  HelloFrame,
  PresenceFrame,
  ServerFrame,
  User,
  UserId,
  ViewChanges,
} from '@vikrahub/chat-protocol';
import { sameId, type Conversations, type StoredConversation } from './fake-conversations.js';

/** One connected device. `send` delivers after the latency, in order. */
export interface FakeSession {
  user: User;
  send: (frame: ServerFrame) => void;
}

/** Everything that is stored, and everybody who is connected. */
export interface FakeWorld {
  people: ReadonlyMap<string, User>;
  conversations: Conversations;
  now: () => number;
  /** Code points that a text may have. */
  textLength: number;
  sessions: Set<FakeSession>;
  /** Of each person, by `String(user id)`: every change of their own view, oldest first. */
  views: Map<string, readonly ViewChanges[]>;
  /** By `String(user id)` and conversation id. */
  drafts: Map<string, Map<string, Draft>>;
  /** Of those for whom a test has said it, by `String(user id)`. */
  presence: Map<string, Pick<PresenceFrame, 'online' | 'last_seen_at'>>;
  /** Throws where the test has asked for a refusal. */
  admitSend: () => void;
}

export interface FakeCall {
  userId: UserId;
  /** What the groups of the route's pattern have found, decoded. */
  params: readonly string[];
  query: URLSearchParams;
  body: unknown;
}

export interface FakeAnswer {
  status: number;
  body: unknown;
}

type FrameOf<Type extends ClientFrame['type']> = Extract<ClientFrame, { type: Type }>;

/** What one feature does on the fake server. `fake-features.ts` has the list. */
export interface FakeFeature {
  /** By type. What it gives is sent to the calling session with the frame's `ref`; nothing is a plain `ack`. */
  frames?: {
    [Type in ClientFrame['type']]?: (
      world: FakeWorld,
      session: FakeSession,
      frame: FrameOf<Type>,
    ) => ServerFrame | undefined;
  };
  /** By method and path below `/api/`, without slashes at the ends. */
  routes?: readonly { pattern: RegExp; answer: (world: FakeWorld, call: FakeCall) => FakeAnswer }[];
  /** One of the person's sockets was opened or closed. */
  onSession?: (world: FakeWorld, userId: UserId) => void;
  /** What it says in `hello`. */
  features?: HelloFrame['features'];
}

/** To every session of the members, but for one. */
export function tell(
  world: FakeWorld,
  conversation: StoredConversation,
  frame: ServerFrame,
  except?: FakeSession,
): void {
  for (const session of sessionsOf(world, conversation)) if (session !== except) session.send(frame);
}

export function sessionsOf({ sessions }: FakeWorld, { members }: StoredConversation): FakeSession[] {
  return [...sessions].filter((session) => members.some(({ user }) => sameId(user.id, session.user.id)));
}

export const ok = (body: unknown): FakeAnswer => ({ status: 200, body });

export const done: FakeAnswer = { status: 204, body: undefined };
