import { Conversation, type ConversationProps } from '@vikrahub/chat-ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { FakeServer } from '@vikrahub/chat-ui/testing';
import { aboutLabels, longHistory, withReactions, withReplies } from './scenes';
import { me, priya } from './people';

const meta = {
  title: 'Conversation',
  component: Conversation,
  args: { recipientUser: priya },
  argTypes: { headerEnd: { control: false }, classNames: { control: 'object' }, slots: { control: false } },
  parameters: { stage: { prepare: aboutLabels } },
  decorators: [
    (Story) => (
      <div className="frame frame-conversation">
        <Story />
      </div>
    ),
  ],
} satisfies Meta<ConversationProps>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The inside of the window, on any page. Fills its parent. */
export const Default: Story = {};

export const Empty: Story = { parameters: { stage: { prepare: undefined } } };

export const LongHistory: Story = { parameters: { stage: { prepare: longHistory } } };

/** A message answers another: its quote leads there, and a button back. */
export const Replies: Story = { parameters: { stage: { prepare: withReplies } } };

/** Reactions, an edited message and a deleted one. Right click, Enter or a long press opens the menu of a message. */
export const Reactions: Story = { parameters: { stage: { prepare: withReactions } } };

/** The menu of one's own message. */
export const Menu: Story = {
  parameters: { stage: { prepare: withReactions } },
  play: async ({ canvas, userEvent }) => {
    const message = await canvas.findByText(/three more in spring/);
    message.closest('article')?.focus();
    await userEvent.click(await canvas.findByRole('button', { name: 'More actions' }));
    await canvas.findByRole('menu');
  },
};

export const Typing: Story = {
  parameters: { stage: { afterConnecting: (server: FakeServer) => server.setTyping(priya.id, me.id, true) } },
};

/** Links, several lines, other scripts, long words, and emoji alone. */
export const Texts: Story = {
  parameters: {
    stage: {
      prepare: (server: FakeServer) => {
        server.say(priya.id, me.id, 'One\nTwo\n\nFour');
        server.say(me.id, priya.id, 'The folder: https://drive.example/labels?version=3');
        server.say(priya.id, me.id, 'مرحبا! هل نبدأ يوم الاثنين؟');
        server.say(
          me.id,
          priya.id,
          'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung'.repeat(2),
        );
        server.say(priya.id, me.id, '<b>Plain text</b> stays plain text.');
        server.say(priya.id, me.id, '🎉🎉');
      },
    },
  },
};

/** A guest sees that they have to sign in. What they write is kept and sent when they have. */
export const SignedOut: Story = { parameters: { stage: { prepare: undefined, isGuest: true } } };

/** The server cannot be reached: a sentence, and a way to try again. */
export const FailedLoad: Story = {
  parameters: { stage: { prepare: (server: FakeServer) => server.goOffline(), onError: () => undefined } },
};

/** Bold, italic, code and fenced code. */
export const Formatting: Story = {
  parameters: {
    stage: {
      prepare: (server: FakeServer) => {
        server.say(priya.id, me.id, 'This is *important*, and this _only a thought_.');
        server.say(me.id, priya.id, 'Run `npm test` first:\n```\nnpm ci\nnpm test\n```');
      },
    },
  },
};

/** Components of yours for parts of ours. */
export const Slots: Story = {
  args: {
    slots: {
      headerActions: () => (
        <button type="button" className="own-trigger">
          Hire
        </button>
      ),
    },
  },
  parameters: {
    example: `
import { Conversation } from '@vikrahub/chat-ui';

const user = { id: 101, username: 'priya', full_name: 'Priya Nair' };
const slots = { headerActions: () => <button type="button">Hire</button> };

export const Example = () => <Conversation recipientUser={user} slots={slots} />;`,
  },
};
