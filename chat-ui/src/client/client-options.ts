import type { OutgoingMessage } from '../store/state.js';

/** What `createChatClient` takes. */
export interface ChatClientOptions {
  /** REST root, with or without a trailing slash: `https://api.example.com/api/`. */
  apiUrl: string;
  /** WebSocket root: `wss://api.example.com/ws/`; the client adds `chat/`. */
  wsUrl: string;
  /** The host's access token. Called once at a time, and again when the server says it has expired. */
  getAccessToken: () => string | null | Promise<string | null>;
  /**
   * Where messages wait that the server has not confirmed. `persistent` (the default) survives a reload, in
   * IndexedDB where there is one; `memory` does not; or a place of the host's own.
   */
  outbox?: 'persistent' | 'memory' | OutboxStorage;
  /** For tests and unusual hosts: how a socket is made. Such a page shares its socket with no other tab. */
  transport?: (url: string) => WebSocket;
  /** For tests: how REST is called. */
  fetch?: typeof fetch;
  /** For tests: milliseconds since 1970. */
  now?: () => number;
}

/** Keeps what each page of a person has not sent yet. */
export interface OutboxStorage {
  /** By page. */
  load(owner: string): Promise<ReadonlyMap<string, readonly OutgoingMessage[]>>;
  /** Replaces what the page has kept; an empty list leaves nothing. */
  save(owner: string, page: string, messages: readonly OutgoingMessage[]): Promise<void>;
}
