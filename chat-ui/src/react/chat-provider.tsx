import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { ChatClient } from '../client/chat-client.types.js';
import type { ChatFailure } from '../store/state.js';
import { ChatContext } from './chat-context.js';
import type { Chat, ChatTheme } from './chat-context.js';
import type { ChatFeature } from './chat-features.js';
import type { ChatSlots, LinkPolicy } from './chat-parts.js';
import type { ChatStrings } from './chat-strings.types.js';

/** What `ChatProvider` takes. */
export interface ChatProviderProps {
  /** From `createChatClient`, made outside React. The provider holds its connection open while it is mounted. */
  client: ChatClient;
  /**
   * BCP 47, for times and dates: `de-AT`.
   *
   * @defaultValue the browser's own
   */
  locale?: string;
  /** Direction of the components. The page's own where it is not set. */
  dir?: 'ltr' | 'rtl';
  /**
   * `auto` follows the system.
   *
   * @defaultValue 'auto'
   */
  theme?: ChatTheme;
  /** Texts that replace the English ones. */
  messages?: Partial<ChatStrings>;
  /** Components of yours for parts of ours, everywhere below. */
  slots?: ChatSlots;
  /** What becomes of addresses in messages. Like `slots` and `messages`, keep the same one between renders. */
  linkPolicy?: LinkPolicy;
  /**
   * Shows `*bold*`, `_italic_`, `` `code` `` and fenced code in messages as such. `false` shows what was written.
   *
   * @defaultValue true
   */
  formatText?: boolean;
  /**
   * Switches off what the server offers and this site does not want: `{ reactions: false }`. Like `messages`, keep the same
   * one between renders.
   */
  features?: Partial<Record<ChatFeature, boolean>>;
  /** Failures that no row and no button can show. Written to the console where it is not set. */
  onError?: (failure: ChatFailure) => void;
  /** Everything that uses the chat. */
  children?: ReactNode;
}

const noSlots: ChatSlots = {};

/** Renders its children at once, on the server too. Two providers may share one client. */
export function ChatProvider({
  client,
  locale,
  dir,
  theme = 'auto',
  messages,
  slots = noSlots,
  linkPolicy,
  formatText = true,
  features,
  onError,
  children,
}: ChatProviderProps) {
  const onErrorRef = useRef(onError);
  useEffect(() => {
    onErrorRef.current = onError;
  });
  const [reportFailure] = useState(() => (failure: ChatFailure) => {
    if (onErrorRef.current) onErrorRef.current(failure);
    // eslint-disable-next-line no-console -- a host that listens nowhere else still has to hear of it
    else console.error(`Chat: ${failure.message} (${failure.code})`);
  });
  useEffect(() => client.retain(), [client]);
  useEffect(() => client.onError(reportFailure), [client, reportFailure]);

  const chat = useMemo<Chat>(
    () => ({
      client,
      messages,
      locale,
      dir,
      theme,
      slots,
      classNames: {},
      linkPolicy,
      formatText,
      features,
      reportFailure,
    }),
    [client, messages, locale, dir, theme, slots, linkPolicy, formatText, features, reportFailure],
  );
  return <ChatContext.Provider value={chat}>{children}</ChatContext.Provider>;
}
