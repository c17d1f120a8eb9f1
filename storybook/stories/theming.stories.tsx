import { ChatButton, Conversation } from '@vikrahub/chat-ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { fireEvent, screen } from 'storybook/test';
import './theming.css';
import { aboutLabels } from './scenes';
import { priya } from './people';
import { TokenEditor } from './token-editor';

/** Every colour, radius and shadow is a custom property on `.chat-root`. A host changes those it wants to. */
const meta = {
  title: 'Theming',
  parameters: { stage: { prepare: aboutLabels } },
  render: () => (
    <div className="row">
      <div className="frame frame-conversation">
        <Conversation recipientUser={priya} />
      </div>
      <div className="theming-buttons">
        <ChatButton user={priya} buttonText="Message" />
        <ChatButton user={priya} buttonText="Message" variant="secondary" />
        <ChatButton user={priya} buttonText="Message" variant="outline" showUnread />
      </div>
    </div>
  ),
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

/** As it comes. */
export const Default: Story = {};

export const Dark: Story = { globals: { theme: 'dark' } };

/** Four properties for a page where room is dear. */
export const Compact: Story = {
  decorators: [
    (Story) => (
      <div className="compact">
        <Story />
      </div>
    ),
  ],
};

/** Six properties, one brand. */
export const Brand: Story = {
  globals: { theme: 'light' },
  decorators: [
    (Story) => (
      <div className="tea-house">
        <Story />
      </div>
    ),
  ],
};

/** Change them, look, and copy the CSS. */
export const Tokens: Story = {
  name: 'Tokens',
  render: () => <TokenEditor />,
  play: async () => {
    const size = await screen.findByLabelText(/Text, px/);
    fireEvent.change(size, { target: { value: '18' } });
    await screen.findByText(/--chat-font-size: 18px;/);
  },
};
