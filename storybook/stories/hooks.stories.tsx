import {
  ChatDock,
  useChatDock,
  useConnectionStatus,
  useConversation,
  useConversationSettings,
  useDraft,
  useInbox,
  useMessages,
  useNoticePreferences,
  usePresence,
  useSendMessage,
  useTyping,
  useUnreadCount,
} from '@vikrahub/chat-ui';
import type { FakeServer } from '@vikrahub/chat-ui/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { priya } from './people';
import { aboutLabels, fullInbox } from './scenes';

const meta = { title: 'Hooks' } satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

const target = { userId: priya.id };

export const UseInbox: Story = {
  name: 'useInbox',
  render: function Example() {
    const { conversations, hasMore, loadMore } = useInbox();
    return (
      <ul>
        {conversations.map(({ id, last_message: message, unread_count: unread }) => (
          <li key={id}>
            {message?.text} {unread > 0 && `(${unread} new)`}
          </li>
        ))}
        {hasMore && <button onClick={loadMore}>More</button>}
      </ul>
    );
  },
  parameters: {
    stage: { prepare: fullInbox },
    example: `
import { useInbox } from '@vikrahub/chat-ui';

export function Example() {
  const { conversations, hasMore, loadMore } = useInbox();
  return (
    <ul>
      {conversations.map(({ id, last_message: message, unread_count: unread }) => (
        <li key={id}>
          {message?.text} {unread > 0 && \`(\${unread} new)\`}
        </li>
      ))}
      {hasMore && <button onClick={loadMore}>More</button>}
    </ul>
  );
}`,
  },
};

export const UseMessages: Story = {
  name: 'useMessages',
  render: function Example() {
    const { messages } = useMessages(target);
    return (
      <ul>
        {messages.map(({ id, sender, text }) => (
          <li key={id}>
            {sender.full_name}: {text}
          </li>
        ))}
      </ul>
    );
  },
  parameters: {
    stage: { prepare: aboutLabels },
    example: `
import { useMessages } from '@vikrahub/chat-ui';

const target = { userId: 101 };

export function Example() {
  const { messages } = useMessages(target);
  return (
    <ul>
      {messages.map(({ id, sender, text }) => (
        <li key={id}>
          {sender.full_name}: {text}
        </li>
      ))}
    </ul>
  );
}`,
  },
};

export const UseSendMessage: Story = {
  name: 'useSendMessage',
  render: function Example() {
    const send = useSendMessage(target);
    return <button onClick={() => send('Hello!')}>Say hello</button>;
  },
  parameters: {
    example: `
import { useSendMessage } from '@vikrahub/chat-ui';

const target = { userId: 101 };

export function Example() {
  const send = useSendMessage(target);
  return (
    <button onClick={() => send('Hello!')}>Say hello</button>
  );
}`,
  },
};

export const UseUnreadCount: Story = {
  name: 'useUnreadCount',
  render: function Example() {
    const unread = useUnreadCount();
    return <p>{unread} unread messages</p>;
  },
  parameters: {
    stage: { prepare: fullInbox },
    example: `
import { useUnreadCount } from '@vikrahub/chat-ui';

export function Example() {
  const unread = useUnreadCount();
  return (
    <p>{unread} unread messages</p>
  );
}`,
  },
};

export const UseTyping: Story = {
  name: 'useTyping',
  render: function Example() {
    const { typing, setTyping } = useTyping(target);
    return (
      <p>
        <input aria-label="Text" onChange={({ target: field }) => setTyping(field.value !== '')} />{' '}
        {typing.length > 0 && 'typing…'}
      </p>
    );
  },
  parameters: {
    stage: { prepare: aboutLabels },
    example: `
import { useTyping } from '@vikrahub/chat-ui';

const target = { userId: 101 };

export function Example() {
  const { typing, setTyping } = useTyping(target);
  return (
    <p>
      <input aria-label="Text" onChange={({ target: field }) => setTyping(field.value !== '')} /> {typing.length > 0 && 'typing…'}
    </p>
  );
}`,
  },
};

export const UseDraft: Story = {
  name: 'useDraft',
  render: function Example() {
    const [draft, setDraft] = useDraft(target);
    return <input aria-label="Draft" value={draft} onChange={({ target: field }) => setDraft(field.value)} />;
  },
  parameters: {
    example: `
import { useDraft } from '@vikrahub/chat-ui';

const target = { userId: 101 };

export function Example() {
  const [draft, setDraft] = useDraft(target);
  return (
    <input aria-label="Draft" value={draft} onChange={({ target: field }) => setDraft(field.value)} />
  );
}`,
  },
};

export const UseConversation: Story = {
  name: 'useConversation',
  render: function Example() {
    const conversation = useConversation(target);
    return <p>{conversation ? `${conversation.last_seq} messages` : 'Nothing yet'}</p>;
  },
  parameters: {
    stage: { prepare: aboutLabels },
    example: `
import { useConversation } from '@vikrahub/chat-ui';

const target = { userId: 101 };

export function Example() {
  const conversation = useConversation(target);
  return (
    <p>{conversation ? \`\${conversation.last_seq} messages\` : 'Nothing yet'}</p>
  );
}`,
  },
};

export const UseConversationSettings: Story = {
  name: 'useConversationSettings',
  render: function Example() {
    const { archived, change } = useConversationSettings(target);
    return (
      <button onClick={() => void change({ archived: !archived })}>{archived ? 'Restore' : 'Archive'}</button>
    );
  },
  parameters: {
    stage: { prepare: aboutLabels },
    example: `
import { useConversationSettings } from '@vikrahub/chat-ui';

const target = { userId: 101 };

export function Example() {
  const { archived, change } = useConversationSettings(target);
  return (
    <button onClick={() => void change({ archived: !archived })}>{archived ? 'Restore' : 'Archive'}</button>
  );
}`,
  },
};

export const UseConnectionStatus: Story = {
  name: 'useConnectionStatus',
  render: function Example() {
    const status = useConnectionStatus();
    return <p>The connection: {status}</p>;
  },
  parameters: {
    example: `
import { useConnectionStatus } from '@vikrahub/chat-ui';

export function Example() {
  const status = useConnectionStatus();
  return (
    <p>The connection: {status}</p>
  );
}`,
  },
};

export const UseChatDock: Story = {
  name: 'useChatDock',
  render: function Example() {
    const dock = useChatDock();
    return (
      <>
        <button onClick={() => dock.open({ recipientUser: priya })}>Write to Priya</button>
        <ChatDock />
      </>
    );
  },
  parameters: {
    example: `
import { useChatDock } from '@vikrahub/chat-ui';

const user = { id: 101, full_name: 'Priya Nair' };

export function Example() {
  const dock = useChatDock();
  return (
    <button onClick={() => dock.open({ recipientUser: user })}>Write to Priya</button>
  );
}`,
  },
};

export const UseNoticePreferences: Story = {
  name: 'useNoticePreferences',
  render: function Example() {
    const { sound, setSound } = useNoticePreferences();
    return <button onClick={() => setSound(!sound)}>Sound: {sound ? 'on' : 'off'}</button>;
  },
  parameters: {
    example: `
import { useNoticePreferences } from '@vikrahub/chat-ui';

export function Example() {
  const { sound, setSound } = useNoticePreferences();
  return <button onClick={() => setSound(!sound)}>Sound: {sound ? 'on' : 'off'}</button>;
}`,
  },
};

export const UsePresence: Story = {
  name: 'usePresence',
  render: function Example() {
    const presence = usePresence(priya.id);
    return <p>Priya is {presence?.online ? 'here' : 'away'}</p>;
  },
  parameters: {
    stage: {
      prepare: (server: FakeServer) => {
        aboutLabels(server);
        server.setPresence(priya.id, { online: true, last_seen_at: null });
      },
    },
    example: `
import { usePresence } from '@vikrahub/chat-ui';

export function Example() {
  const presence = usePresence(101);
  return <p>Priya is {presence?.online ? 'here' : 'away'}</p>;
}`,
  },
};
