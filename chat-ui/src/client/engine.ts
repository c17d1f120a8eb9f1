import type { MessageAckFrame, ServerFrame } from '@vikrahub/chat-protocol';
import type { ChatFailure } from '../store/state.js';
import type { ChatClientOptions } from './chat-client.types.js';
import { newClientId } from './client-id.js';
import { type ConnectionOptions, createConnection } from './connection.js';
import { createCredentials, userIdOf } from './credentials.js';
import { createLoading, type Loading } from './loading.js';
import { createMarkers, type Markers } from './markers.js';
import { createOutbox, type Outbox } from './outbox.js';
import { createOutboxDatabase } from './outbox-database.js';
import { createOutboxKeeping } from './outbox-keeping.js';
import { createRest, type Rest } from './rest.js';
import { createResuming } from './resuming.js';
import { canShare, createSharedConnection } from './shared-connection.js';
import type { Store } from './store.js';
import { createTyping, type Typing } from './typing.js';

export interface EngineOptions {
  client: ChatClientOptions;
  store: Store;
  now: () => number;
  onFailure: (failure: ChatFailure) => void;
}

/** Everything of a client that talks: loaded when it is first needed, so that a page with a button stays light. */
export interface Engine {
  rest: Rest;
  loading: Loading;
  outbox: Outbox;
  markers: Markers;
  typing: Typing;
  /** Unicode code points that the server takes. */
  textLength(): number;
  /** Milliseconds since 1970 by the server's clock, as soon as it has told its time. */
  serverNow(): number;
  start(): void;
  stop(): void;
  close(): void;
  react(): void;
}

function storageOf({ outbox = 'persistent' }: ChatClientOptions) {
  if (typeof outbox === 'object') return outbox;
  return outbox === 'persistent' && typeof indexedDB !== 'undefined' ? createOutboxDatabase() : null;
}

export function createEngine({ client, store, now, onFailure }: EngineOptions): Engine {
  const { apiUrl, wsUrl, transport } = client;
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
  const shared =
    !transport && canShare()
      ? createSharedConnection({
          ...connectionOptions,
          apiUrl,
          page,
          findUserId,
          totalUnread: () => store.get().totalUnread,
        })
      : null;
  const connection = shared ?? createConnection(connectionOptions);
  const loading = createLoading(store, rest, connection);
  const resuming = createResuming(store, rest, connection);
  const outbox = createOutbox(store, connection);
  const markers = createMarkers(store, connection);
  const typing = createTyping(store, connection, now);
  const storage = storageOf(client);
  const keeping = storage && createOutboxKeeping({ store, storage, page, apiUrl, onFailure });
  let textLength = 5_000;
  let skewMs = 0;
  let isClosed = false;

  /** A frame that nobody of ours can have sent does not throw into the page. */
  function onFrame(frame: ServerFrame): void {
    try {
      heed(frame);
    } catch (thrown) {
      const message = `A frame of type ${frame.type} cannot be read: ${String(thrown)}`;
      onFailure({ code: 'internal', message, retryable: false });
    }
  }

  function heed(frame: ServerFrame): void {
    if (frame.type === 'resumed') return resuming.onResumed(frame);
    if (frame.type === 'heads') return resuming.onHeads(frame);
    if (frame.type === 'hello') {
      const { me } = store.get();
      if (me && String(me.id) !== String(frame.user.id)) return refuseStranger();
      textLength = frame.limits.text_length;
      skewMs = Date.parse(frame.server_time) - now();
      keeping?.open(String(frame.user.id));
    }
    store.dispatch(frame);
    switch (frame.type) {
      case 'hello':
        resuming.onHello(frame);
        loading.onHello();
        return markers.onHello();
      case 'ack':
        if ('message_id' in frame) onSent(frame);
        return markers.onAck(frame.ref ?? '');
      case 'error':
        resuming.onError(frame);
        markers.onError(frame);
        return outbox.onError(frame);
      case 'typing':
        return typing.onTyping(frame);
      default:
        return;
    }
  }

  /** The server told only this socket, so the tabs that share it are told here. */
  function onSent(ack: MessageAckFrame): void {
    outbox.onAck(ack);
    // Without a `ref` it comes from such a tab.
    if (ack.ref === undefined) return;
    const thread = store.get().threads[`c:${ack.conversation_id}`];
    const message = thread?.messages.find(({ id, rev }) => id === ack.message_id && rev > 0);
    shared?.share(message ? { type: 'new_message', message } : { ...ack, ref: undefined });
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
    [resuming, loading, markers, outbox, typing].forEach((part) => part.stop());
    keeping?.stop();
  }

  return {
    rest,
    loading,
    outbox,
    markers,
    typing,
    textLength: () => textLength,
    serverNow: () => now() + skewMs,
    start() {
      if (isClosed) return;
      connection.start();
      if (keeping) void findUserId().then((id) => id !== null && keeping.open(id));
    },
    stop: connection.stop,
    close,
    react() {
      resuming.react();
      loading.react();
      markers.react();
      keeping?.react();
      if (!keeping || keeping.isReady()) outbox.react();
    },
  };
}
