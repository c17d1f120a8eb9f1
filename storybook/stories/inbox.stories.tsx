import { Inbox, type InboxProps } from '@vikrahub/chat-ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent } from 'storybook/test';
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
export const Default: Story = {
  play: async ({ args }) => {
    const [first] = await screen.findAllByRole('listitem');
    await expect(first).toHaveTextContent('Priya Nair');
    await userEvent.click(await screen.findByRole('button', { name: /Tomás Ortega/ }));
    await expect(args.onSelect).toHaveBeenCalledOnce();
  },
};

export const Empty: Story = { parameters: { stage: { prepare: undefined } } };
