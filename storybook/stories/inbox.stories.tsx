import { Inbox, type InboxProps } from '@vikrahub/chat-ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { fullInbox } from './scenes';

const meta = {
  title: 'Inbox',
  component: Inbox,
  args: { onSelect: fn() },
  parameters: { stage: { prepare: fullInbox } },
  decorators: [
    (Story) => (
      <div className="frame frame-inbox">
        <Story />
      </div>
    ),
  ],
} satisfies Meta<InboxProps>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Newest activity first. */
export const Default: Story = {};

export const Empty: Story = { parameters: { stage: { prepare: undefined } } };
