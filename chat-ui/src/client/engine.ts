import type { ServerFrame } from '@vikrahub/chat-protocol';
import { apply } from '../store/apply.js';
import type { ChatFailure, ConnectionStatus } from '../store/state.js';
import type { ChatClientOptions } from './client-options.js';
import { newClientId } from './client-id.js';
import { type ConnectionOptions, createConnection } from './connection.js';
import { createCredentials, PERSON_CHANGED, userIdOf } from './credentials.js';
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
  /** Asks the host for its token again, and connects at once where there is no session. */
  reconnect(): void;
  /** The person does something: what waits for a token that is good again does not wait any longer. */
  recover(): void;
  close(): void;
  onStateChange(): void;
}

export function createEngine({ client, store: plain, now, onFailure }: EngineOptions): Engine {
  const { apiUrl, wsUrl, transport } = client;
  const store: EventStore = { ...plain, dispatch: (event) => plain.set(apply(plain.get(), event)) };
  const request: typeof fetch = client.fetch ?? ((...call) => fetch(...call));
  const page = newClientId().slice(0, 8);
  const credentials = createCredentials(client.getAccessToken, now, onFailure, refuse);
  const rest = createRest({ apiUrl, fetch: request, credentials, onFailure });
  /** A host that cannot give a token hears of it from the connection too. */
  const findUserId = () => credentials.current().then(userIdOf, () => null);
  const connectionOptions: ConnectionOptions = {
    wsUrl,
    transport: transport ?? ((url) => new WebSocket(url)),
    credentials,
    now,
    getTicket: async () => (await rest.ticket()).ticket,
    onStatus: (status) => setStatus(status),
    onFailure,
    onFrame,
  };
  const totalUnread = () => store.get().totalUnread;
  const connection =
    !transport && canShare()
      ? createSharedConnection({ ...connectionOptions, apiUrl, page, findUserId, totalUnread })
      : createConnection(connectionOptions);
  const setStatus = (status: ConnectionStatus) => store.dispatch({ type: 'statusChanged', status });
  let skewMs = 0;
  let isStarted = false;
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
    confirmPerson,
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
      if (before.me && String(before.me.id) !== String(frame.user.id))
        return refuse({ code: 'person_changed', message: PERSON_CHANGED, retryable: false });
      skewMs = Date.parse(frame.server_time) - now();
    }
    store.dispatch(frame);
    for (const part of list) part.onFrame?.(frame, before);
  }

  async function confirmPerson(): Promise<ChatFailure | null> {
    const failure = await credentials.confirm();
    if (failure?.code === 'signed_out' && connection.session()) {
      connection.stop();
      setStatus('signed_out');
    }
    return failure;
  }

  /** What one person has read is not shown to the next, and what the next one writes is not sent as the first. */
  function refuse(failure: ChatFailure): void {
    parts.outbox.refuse(failure);
    parts.persistence.onStateChange?.();
    close();
    setStatus('unauthorized');
    onFailure(failure);
  }

  function close(): void {
    isClosed = true;
    connection.stop();
    for (const part of list) part.stop();
  }

  function start(): void {
    if (isClosed) return;
    isStarted = true;
    connection.start();
    if (parts.persistence.isReady()) return;
    parts.persistence.open(null);
    void findUserId().then((id) => id !== null && parts.persistence.open(id));
  }

  function reconnect(): void {
    if (!isStarted) return;
    if (connection.session()) return void confirmPerson();
    connection.stop();
    start();
  }

  return {
    context,
    parts,
    start,
    stop() {
      isStarted = false;
      connection.stop();
    },
    reconnect,
    recover() {
      const { status } = store.get();
      if (status === 'signed_out' || status === 'unauthorized') reconnect();
    },
    close,
    onStateChange() {
      for (const part of list) part.onStateChange?.();
    },
  };
}
