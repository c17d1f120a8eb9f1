import { ChatModal, type ChatModalProps } from '@vikrahub/chat-ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { FakeServer } from '@vikrahub/chat-ui/testing';
import { useState } from 'react';
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test';
import { aboutLabels, longHistory } from './scenes';
import { priya } from './people';

/** A window with a button that brings it back. */
function ReopenableModal({ isOpen: isOpenAtFirst, onClose, ...modal }: ChatModalProps) {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  return (
    <>
      <button type="button" onClick={() => setIsOpen(true)}>
        Open the window
      </button>
      <ChatModal
        {...modal}
        isOpen={isOpen}
        onClose={(reason) => {
          setIsOpen(false);
          onClose(reason);
        }}
      />
    </>
  );
}

const meta = {
  title: 'ChatModal',
  component: ChatModal,
  args: { isOpen: true, onClose: fn(), recipientUser: priya },
  argTypes: {
    isOpen: { control: 'boolean' },
    onClose: { control: false, description: 'Called with `close-button`, `escape`, `backdrop` or `back`.' },
    recipientUser: { control: 'object', description: 'Who the conversation is with.' },
    conversationId: {
      control: 'text',
      description: 'Instead of `recipientUser`, where the conversation is known.',
    },
    modal: { control: 'boolean', description: 'False: docked, and the page stays usable.' },
    placement: { control: 'radio', options: ['center', 'bottom-end', 'fullscreen'] },
    container: {
      control: false,
      description:
        'Where it stands: by default in your dialog around it, in its shadow tree, or in the body.',
    },
    keepMounted: { control: 'boolean' },
    classNames: { control: 'object' },
    slots: { control: false },
  },
  parameters: {
    // A modal window covers its whole page: in the docs, each story gets a page of its own.
    docs: { story: { inline: false, iframeHeight: 720 } },
    stage: { prepare: aboutLabels },
    example: `
import { ChatModal } from '@vikrahub/chat-ui';
import { useState } from 'react';

const user = { id: 101, username: 'priya', full_name: 'Priya Nair' };

export const Example = () => {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button onClick={() => setIsOpen(true)}>Open the window</button>
      <ChatModal isOpen={isOpen} onClose={() => setIsOpen(false)} recipientUser={user} />
    </>
  );
};`,
  },
  render: (args) => <ReopenableModal {...args} />,
} satisfies Meta<ChatModalProps>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {};

/** Nobody has written yet. */
export const Empty: Story = { parameters: { stage: { prepare: undefined } } };

/** 400 messages: older pages load before their edge is reached. */
export const LongHistory: Story = { parameters: { stage: { prepare: longHistory } } };

/** The reason and what can be done stand under the message. */
export const FailedSend: Story = {
  parameters: {
    stage: {
      afterConnecting: (server: FakeServer) =>
        server.failNextSend({ code: 'forbidden', message: 'You cannot write here.' }),
    },
  },
  play: async () => {
    const field = await screen.findByRole('textbox');
    await screen.findByText(/start on Monday/);
    await userEvent.type(field, 'Monday works!{Enter}');
    // It fades in.
    await waitFor(() => expect(screen.getByRole('button', { name: /retry/i })).toBeVisible());
  },
};

/** The line above the messages appears after five seconds without the server. */
export const Reconnecting: Story = {
  parameters: {
    stage: { afterConnecting: (server: FakeServer) => setTimeout(() => server.goOffline(), 500) },
  },
};

/** Fills the screen under 640 px; the composer stays above the keyboard. */
export const Mobile: Story = { globals: { viewport: { value: 'mobile1' } } };

/** Not modal: the host page stays usable beside it. */
export const Docked: Story = { args: { modal: false } };

export const FullScreen: Story = { args: { placement: 'fullscreen' } };
