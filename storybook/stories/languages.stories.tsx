import { ChatButton, Conversation, UnreadBadge, type ChatStrings } from '@vikrahub/chat-ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen } from 'storybook/test';
import { locales } from './locales';
import { priya } from './people';
import { aboutLabels, inArabic } from './scenes';

const meta = {
  title: 'Languages',
  parameters: { stage: { prepare: aboutLabels } },
  render: () => (
    <div className="row">
      <div className="frame frame-conversation">
        <Conversation recipientUser={priya} />
      </div>
      <ChatButton user={priya} buttonText={priya.full_name} showUnread />
      <UnreadBadge />
    </div>
  ),
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

const { ar } = locales;

const inLanguage = (locale: keyof typeof locales, messages: ChatStrings = locales[locale]): Story => ({
  parameters: { stage: { locale, messages } },
  play: async () => {
    await screen.findByRole('textbox', { name: messages.placeholder(priya.full_name) });
    await expect(await screen.findAllByText(messages.unreadCount(2))).not.toHaveLength(0);
  },
});

export const English: Story = inLanguage('en');
export const Spanish: Story = inLanguage('es');
export const French: Story = inLanguage('fr');
export const German: Story = inLanguage('de');
export const Portuguese: Story = inLanguage('pt');
export const Hindi: Story = inLanguage('hi');
export const Japanese: Story = inLanguage('ja');

/** Written from right to left: bubbles, icons and the composer change sides. */
export const Arabic: Story = {
  parameters: { stage: { locale: 'ar', messages: ar, dir: 'rtl', prepare: inArabic } },
  play: async () => {
    const field = await screen.findByRole('textbox', { name: ar.placeholder(priya.full_name) });
    await expect(getComputedStyle(field).direction).toBe('rtl');
  },
};
