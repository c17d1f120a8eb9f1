import type { ServerFrame } from '@vikrahub/chat-protocol';
import type { ChatFailure, ChatState } from '../store/state.js';
import type { ChatClientOptions } from './client-options.js';
import type { Connection } from './connection.js';
import type { Rest } from './rest.js';
import type { EventStore } from './store.js';

/** One thing that the client does beside keeping its state. `parts.ts` has the list. */
export interface Part {
  /** After the store has applied the frame; `before` is the state without it. */
  onFrame?(frame: ServerFrame, before: ChatState): void;
  /** Once for everything that changed in one go, before the listeners are told. */
  onStateChange?(): void;
  /** The client is closed: ends timers. */
  stop(): void;
}

/** What parts are made of. */
export interface PartContext {
  store: EventStore;
  rest: Rest;
  connection: Connection;
  apiUrl: string;
  /** Who this page is among the pages of the browser. */
  page: string;
  outbox: NonNullable<ChatClientOptions['outbox']>;
  /** Milliseconds since 1970, by this device's clock. */
  now: () => number;
  /** The same moment by the server's clock, as soon as it has told its time. */
  toServerTime: (localMs: number) => number;
  /** Why nothing may be sent in the person's name any more; null where it may. Asks the host. */
  confirmPerson: () => Promise<ChatFailure | null>;
  onFailure: (failure: ChatFailure) => void;
}
