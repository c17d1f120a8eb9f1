import { ChatProvider, createChatClient, type ChatProviderProps } from '@vikrahub/chat-ui';
import { createFakeServer, type FakeServer } from '@vikrahub/chat-ui/testing';
import { useEffect, useState } from 'react';
import { everybody, me } from './people';

/** Anything else is a property of the story's provider. */
export interface StageParameters extends Partial<Omit<ChatProviderProps, 'client'>> {
  /** What has happened before the story begins. */
  prepare?: (server: FakeServer) => void;
  /** Nobody is signed in. */
  isGuest?: boolean;
  /** A colour behind the story. */
  ground?: string | undefined;
  /** What happens once the client is connected. */
  afterConnecting?: (server: FakeServer) => void;
}

/** A story's own server, and a client of it for `me`. Set by `parameters.stage`. */
export function Stage({ prepare, isGuest = false, ground, afterConnecting, ...provider }: StageParameters) {
  const [{ server, client }] = useState(() => {
    const server = createFakeServer({ people: everybody });
    prepare?.(server);
    const options = server.clientOptions(me.id);
    const client = createChatClient({
      ...options,
      outbox: 'memory',
      ...(isGuest && { getAccessToken: () => null }),
    });
    return { server, client };
  });
  useEffect(() => {
    const stopListening = client.subscribe(() => {
      if (client.getSnapshot().status !== 'online') return;
      stopListening();
      afterConnecting?.(server);
    });
    return stopListening;
  }, [client, server, afterConnecting]);
  useEffect(
    () => () => {
      client.close();
      server.close();
    },
    [client, server],
  );
  return (
    <div
      className="stage"
      data-theme={provider.theme}
      dir={provider.dir}
      style={ground ? { background: ground, padding: 24 } : undefined}
    >
      <ChatProvider {...provider} client={client} />
    </div>
  );
}
