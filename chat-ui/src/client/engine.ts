import type { ServerFrame } from '@vikrahub/chat-protocol';
import { apply } from '../store/apply.js';
import type { ChatFailure } from '../store/state.js';
import type { ChatClientOptions } from './client-options.js';
import { newClientId } from './client-id.js';
import { type ConnectionOptions, createConnection } from './connection.js';
import { createCredentials, userIdOf } from './credentials.js';
import type { Part, PartContext } from './part.js';
import { type ClientParts, createParts } from './parts.js';
import { createRest } from './rest.js';
import { canShare, createSharedConnection } from './shared-connection.js';
import type { EventStore, Store } from './store.js';

export interface EngineOptions {
  client: ChatClientOptions;
  store: Store;
  now: () => number;
  onFailure: (failure: ChatFailure) => void;
}

/** Reducer, connection and parts: loaded when they are first needed, so that a page with a button stays light. */
export interface Engine {
  context: PartContext;
  parts: ClientParts;
  start(): void;
  stop(): void;
  close(): void;
  onStateChange(): void;
}

export function createEngine({ client, store: plain, now, onFailure }: EngineOptions): Engine {
  const { apiUrl, wsUrl, transport } = client;
  const store: EventStore = { ...plain, dispatch: (event) => plain.set(apply(plain.get(), event)) };
  const request: typeof fetch = client.fetch ?? ((...call) => fetch(...call));
  const page = newClientId().slice(0, 8);
  const credentials = createCredentials(client.getAccessToken, now, onFailure);
  const rest = createRest({ apiUrl, fetch: request, credentials, onFailure });
  /** A host that cannot give a token hears of it from the connection too. */
  const findUserId = () => credentials.current().then(userIdOf, () => null);
  const connectionOptions: ConnectionOptions = {
    wsUrl,
    transport: transport ?? ((url) => new WebSocket(url)),
    credentials,
    now,
    getTicket: async () => (await rest.ticket()).ticket,
    onStatus: (status) => store.dispatch({ type: 'statusChanged', status }),
    onFailure,
    onFrame,
  };
  const totalUnread = () => store.get().totalUnread;
  const connection =
    !transport && canShare()
      ? createSharedConnection({ ...connectionOptions, apiUrl, page, findUserId, totalUnread })
      : createConnection(connectionOptions);
  let skewMs = 0;
  let isClosed = false;
  const context: PartContext = {
    store,
    rest,
    connection,
    apiUrl,
    page,
    outbox: client.outbox ?? 'persistent',
    now,
    toServerTime: (localMs) => localMs + skewMs,
    onFailure,
  };
  const parts = createParts(context);
  const list: readonly Part[] = Object.values(parts);

  /** A frame that nobody of ours can have sent does not throw into the page. */
  function onFrame(frame: ServerFrame): void {
    try {
      handleFrame(frame);
    } catch (thrown) {
      const message = `A frame of type ${frame.type} cannot be read: ${String(thrown)}`;
      onFailure({ code: 'internal', message, retryable: false });
    }
  }

  function handleFrame(frame: ServerFrame): void {
    const before = store.get();
    if (frame.type === 'hello') {
      if (before.me && String(before.me.id) !== String(frame.user.id)) return refuseStranger();
      skewMs = Date.parse(frame.server_time) - now();
    }
    store.dispatch(frame);
    for (const part of list) part.onFrame?.(frame, before);
  }

  /** What one person has read is not shown to the next. */
  function refuseStranger(): void {
    close();
    store.dispatch({ type: 'statusChanged', status: 'unauthorized' });
    const message = 'The access token belongs to another person now: make a new client for them.';
    onFailure({ code: 'forbidden', message, retryable: false });
  }

  function close(): void {
    isClosed = true;
    connection.stop();
    for (const part of list) part.stop();
  }

  return {
    context,
    parts,
    start() {
      if (isClosed) return;
      connection.start();
      if (!parts.persistence.isReady())
        void findUserId().then((id) => id !== null && parts.persistence.open(id));
    },
    stop: connection.stop,
    close,
    onStateChange() {
      for (const part of list) part.onStateChange?.();
    },
  };
}
