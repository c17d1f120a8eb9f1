import { afterEach, beforeAll, beforeEach, jest } from '@jest/globals';
import type { User, UserId } from '@vikrahub/chat-protocol';
import { createChatClient } from '../client/chat-client.js';
import type { ChatClient } from '../client/chat-client.types.js';
import type { ChatClientOptions } from '../client/client-options.js';
import type { ChatFailure, ConnectionStatus } from '../store/state.js';
import { createFakeServer } from './fake-server.js';
import type { FakeServer } from './fake-server.types.js';

/** A client with what it has told so far. */
export interface WatchedClient {
  client: ChatClient;
  failures: ChatFailure[];
  /** Each change once. */
  statuses: ConnectionStatus[];
  status: () => ConnectionStatus;
}

export interface FakeChat {
  readonly server: FakeServer;
  /** Not connected yet. */
  make(userId: UserId, options?: Partial<ChatClientOptions>): WatchedClient;
  start(userId: UserId, options?: Partial<ChatClientOptions>): ChatClient;
}

/** Lets time go by. */
export const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

/** For each test of a file: a server that is told the time, and clients that end with the test. */
export function useFakeChat(people: readonly User[]): FakeChat {
  let server: FakeServer;
  let clients: ChatClient[];

  // Loading takes time that no test's clock knows of.
  beforeAll(() => Promise.all([import('../client/engine.js'), import('../client/stored-outbox.js')]));
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
    server = createFakeServer({ people });
    clients = [];
  });
  afterEach(() => {
    clients.forEach((client) => client.close());
    server.close();
    jest.useRealTimers();
  });

  const make: FakeChat['make'] = (userId, options) => {
    const client = createChatClient({ ...server.clientOptions(userId), ...options });
    clients.push(client);
    const failures: ChatFailure[] = [];
    const statuses: ConnectionStatus[] = [];
    const status = () => client.getSnapshot().status;
    client.onError((failure) => failures.push(failure));
    client.subscribe(() => {
      if (statuses.at(-1) !== status()) statuses.push(status());
    });
    return { client, failures, statuses, status };
  };

  return {
    get server() {
      return server;
    },
    make,
    start(userId, options) {
      const { client } = make(userId, options);
      client.retain();
      return client;
    },
  };
}
