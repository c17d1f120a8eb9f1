import { Conversation, Inbox, type InboxProps } from '@vikrahub/chat-ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, screen, userEvent } from 'storybook/test';
import { fullInbox } from './scenes';

const meta = {
  title: 'Inbox',
  component: Inbox,
  args: { onSelect: fn() },
  parameters: { stage: { prepare: fullInbox } },
  decorators: [
    (Story, { name }) => (
      <div className={name === 'With Conversation' ? undefined : 'frame frame-inbox'}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<InboxProps>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Newest activity first. */
export const Default: Story = {
  play: async ({ args }) => {
    const [first] = await screen.findAllByRole('listitem');
    await expect(first).toHaveTextContent('Priya Nair');
    await userEvent.click(await screen.findByRole('button', { name: /Tomás Ortega/ }));
    await expect(args.onSelect).toHaveBeenCalledOnce();
  },
};

/** With a search for people to write to. */
export const NewMessage: Story = { args: { onSelectUser: fn() } };

/** A guest sees that they have to sign in. */
export const SignedOut: Story = { parameters: { stage: { prepare: undefined, isGuest: true } } };

/** The list and a conversation on a page of your own; \`Messenger\` is the same, ready-made. */
export const WithConversation: Story = {
  render: function Page() {
    const [id, setId] = useState<string>();
    return (
      <div style={{ display: 'grid', gridTemplateColumns: '280px 1fr', blockSize: '100%' }}>
        <Inbox selectedId={id} onSelect={(conversation) => setId(conversation.id)} />
        <Conversation conversationId={id} autoFocus />
      </div>
    );
  },
  decorators: [
    (Story) => (
      <div className="frame" style={{ inlineSize: 'min(760px, 100vw - 32px)', blockSize: 560 }}>
        <Story />
      </div>
    ),
  ],
  parameters: {
    example: `
import { Conversation, Inbox } from '@vikrahub/chat-ui';
import { useState } from 'react';

export const Example = () => {
  const [id, setId] = useState<string>();
  return (
    <div style={{ display: 'grid', gridTemplateColumns: '280px 1fr', blockSize: '100%' }}>
      <Inbox selectedId={id} onSelect={(conversation) => setId(conversation.id)} />
      <Conversation conversationId={id} autoFocus />
    </div>
  );
};`,
  },
};

export const Empty: Story = { parameters: { stage: { prepare: undefined } } };
