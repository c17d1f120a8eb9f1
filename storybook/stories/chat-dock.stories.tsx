import { ChatButton, ChatDock, useChatDock, type ChatDockProps } from '@vikrahub/chat-ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent } from 'storybook/test';
import { priya } from './people';
import { fullInbox } from './scenes';

const meta = {
  title: 'ChatDock',
  component: ChatDock,
  parameters: {
    layout: 'fullscreen',
    // It stands in the corner of its page: in the docs, each story gets a page of its own.
    docs: { story: { inline: false, iframeHeight: 620 } },
    stage: { prepare: fullInbox },
  },
  argTypes: { container: { control: false }, slots: { control: false } },
  decorators: [
    (Story) => (
      <div style={{ padding: 24, minBlockSize: 560 }}>
        <p>A page of yours.</p>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<ChatDockProps>;

export default meta;
type Story = StoryObj<typeof meta>;

/** A launcher with the number of unread messages, the list above it, conversations beside it. */
export const Default: Story = {
  play: async () => {
    await userEvent.click(await screen.findByRole('button', { name: /^Messages/ }));
    await userEvent.click(await screen.findByRole('button', { name: /Tomás Ortega/ }));
    await expect(await screen.findByRole('textbox', { name: 'Message Tomás Ortega' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
  },
};

/** A `ChatButton` that opens its conversation in the dock. */
export const FromAButton: Story = {
  render: function Page(args) {
    const dock = useChatDock();
    return (
      <>
        <ChatButton
          user={priya}
          onClick={(event) => {
            event.preventDefault();
            dock.open({ recipientUser: priya });
          }}
        />
        <ChatDock {...args} />
      </>
    );
  },
  parameters: {
    example: `
import { ChatButton, useChatDock } from '@vikrahub/chat-ui';

const user = { id: 101, username: 'priya', full_name: 'Priya Nair' };

export const Example = () => {
  const dock = useChatDock();
  return (
    <ChatButton
      user={user}
      onClick={(event) => {
        event.preventDefault();
        dock.open({ recipientUser: user });
      }}
    />
  );
};`,
  },
};
