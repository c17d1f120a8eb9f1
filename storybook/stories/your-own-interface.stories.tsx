import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent } from 'storybook/test';
import './plain-conversation.css';
import { PlainConversation } from './plain-conversation';
import { me, priya } from './people';
import { aboutLabels } from './scenes';

const meta = {
  title: 'Your own interface',
  component: PlainConversation,
  args: { user: priya },
  parameters: { stage: { prepare: aboutLabels } },
} satisfies Meta<typeof PlainConversation>;

export default meta;
type Story = StoryObj<typeof meta>;

/** It reads, sends and marks as read by hooks alone. */
export const Hooks: Story = {
  play: async () => {
    await screen.findByText(/start on Monday/);
    await userEvent.type(screen.getByRole('textbox', { name: 'Your letter' }), 'Monday works!{Enter}');
    const row = (await screen.findByText('Monday works!')).closest('li');
    await expect(row).toHaveTextContent('Monday works!');
    await screen.findByText(me.full_name, { selector: 'li:last-child b' });
  },
};
