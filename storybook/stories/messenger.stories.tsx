import { Messenger, type MessengerProps } from '@vikrahub/chat-ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent } from 'storybook/test';
import { fullInbox } from './scenes';

const meta = {
  title: 'Messenger',
  component: Messenger,
  parameters: { layout: 'fullscreen', stage: { prepare: fullInbox } },
  argTypes: { selected: { control: false }, slots: { control: false }, headerEnd: { control: false } },
  decorators: [
    (Story) => (
      <div style={{ blockSize: 640 }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<MessengerProps>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The list and a conversation side by side; one of the two where it is narrow. */
export const Default: Story = {
  play: async () => {
    await userEvent.click(await screen.findByRole('button', { name: /Tomás Ortega/ }));
    await expect(await screen.findByRole('textbox', { name: 'Message Tomás Ortega' })).toBeVisible();
  },
};

export const Empty: Story = { parameters: { stage: { prepare: undefined } } };
