import { Conversation, type ConversationProps } from '@vikrahub/chat-ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { FakeServer } from '@vikrahub/chat-ui/testing';
import { ar } from '@vikrahub/chat-ui/locales/ar';
import { es } from '@vikrahub/chat-ui/locales/es';
import { aboutLabels, inArabic, longHistory } from './scenes';
import { me, priya } from './people';

const meta = {
  title: 'Conversation',
  component: Conversation,
  args: { recipientUser: priya },
  argTypes: { headerEnd: { control: false } },
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

export const Typing: Story = {
  parameters: { stage: { afterConnecting: (server: FakeServer) => server.setTyping(priya.id, me.id, true) } },
};

/** Texts and plural forms of a language, written from right to left. */
export const Arabic: Story = {
  parameters: { stage: { prepare: inArabic, messages: ar, locale: 'ar', dir: 'rtl' } },
};

export const Spanish: Story = {
  parameters: { stage: { prepare: undefined, messages: es, locale: 'es' } },
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
