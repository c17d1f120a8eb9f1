import { UnreadBadge, type UnreadBadgeProps } from '@vikrahub/chat-ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { FakeServer } from '@vikrahub/chat-ui/testing';
import { expect, screen } from 'storybook/test';
import { me, priya } from './people';
import { aboutLabels, fullInbox } from './scenes';

const meta = {
  title: 'UnreadBadge',
  component: UnreadBadge,
  argTypes: { userId: { control: 'number' } },
  parameters: {
    stage: { prepare: fullInbox },
    example: `
import { UnreadBadge } from '@vikrahub/chat-ui';

export const Example = () => (
  <a href="/messages">
    Messages <UnreadBadge />
  </a>
);`,
  },
  render: (args) => (
    <span>
      Messages <UnreadBadge {...args} />
    </span>
  ),
} satisfies Meta<UnreadBadgeProps>;

export default meta;
type Story = StoryObj<typeof meta>;

/** From everybody. */
export const Everybody: Story = {
  play: async () => {
    await screen.findByText('3 unread');
  },
};

/** From one person. */
export const OnePerson: Story = {
  args: { userId: priya.id },
  play: async () => {
    await screen.findByText('2 unread');
  },
};

/** It counts without a reload, in every tab. */
export const Live: Story = {
  parameters: {
    stage: {
      prepare: aboutLabels,
      afterConnecting: (server: FakeServer) => {
        server.say(priya.id, me.id, 'One more thing.');
      },
    },
  },
  play: async () => {
    await expect(await screen.findByText('3 unread')).toBeInTheDocument();
  },
};

/** Above 99 it stays short; a screen reader hears the number. */
export const Many: Story = {
  parameters: {
    stage: {
      prepare: (server: FakeServer) => {
        for (let index = 0; index < 120; index += 1) server.say(priya.id, me.id, `Line ${index}`);
      },
    },
  },
  play: async () => {
    await screen.findByText('99+');
    await screen.findByText('120 unread');
  },
};

/** Nothing is shown at zero. */
export const Nothing: Story = {
  parameters: { stage: { prepare: undefined } },
  play: async () => {
    await expect(screen.queryByText(/unread/)).toBeNull();
  },
};
