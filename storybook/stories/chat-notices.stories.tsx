import { ChatNotices, type ChatNoticesProps, useNoticePreferences } from '@vikrahub/chat-ui';
import type { FakeServer } from '@vikrahub/chat-ui/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn, screen } from 'storybook/test';
import { me, priya, tomas } from './people';
import { fullInbox } from './scenes';

const meta = {
  title: 'ChatNotices',
  component: ChatNotices,
  args: { onOpen: fn() },
  parameters: {
    layout: 'fullscreen',
    // It stands in the corner of its page: in the docs, each story gets a page of its own.
    docs: { story: { inline: false, iframeHeight: 360 } },
    stage: {
      prepare: fullInbox,
      afterConnecting: (server: FakeServer) => {
        server.say(tomas.id, me.id, 'The invoice is on its way 🎉');
        server.say(
          priya.id,
          me.id,
          'The printer just called: the proofs are ready. Shall I pick them up today?',
        );
      },
    },
  },
  decorators: [
    (Story) => (
      <div style={{ padding: 24, minBlockSize: 320 }}>
        <p>A page of yours.</p>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<ChatNoticesProps>;

export default meta;
type Story = StoryObj<typeof meta>;

/** A card for each conversation, the newest first. It goes after some seconds, and stays while somebody writes in it. */
export const Default: Story = {
  play: async () => {
    await screen.findByRole('article', { name: 'Priya Nair' }, { timeout: 10_000 });
  },
};

/** Switches of yours for the sound and the notifications of the browser. */
export const Preferences: Story = {
  render: function Page(args) {
    const { sound, notifications, setSound, setNotifications } = useNoticePreferences();
    return (
      <>
        <label>
          <input type="checkbox" checked={sound} onChange={(event) => setSound(event.target.checked)} /> Sound
        </label>{' '}
        <label>
          <input
            type="checkbox"
            checked={notifications === 'on'}
            disabled={notifications === 'denied' || notifications === 'unsupported'}
            onChange={(event) => void setNotifications(event.target.checked)}
          />{' '}
          Notifications
        </label>
        <ChatNotices {...args} />
      </>
    );
  },
  parameters: {
    stage: { prepare: fullInbox, afterConnecting: undefined },
    example: `
import { useNoticePreferences } from '@vikrahub/chat-ui';

export function Example() {
  const { sound, notifications, setSound, setNotifications } = useNoticePreferences();
  return (
    <>
      <label>
        <input type="checkbox" checked={sound} onChange={(event) => setSound(event.target.checked)} /> Sound
      </label>
      <label>
        <input
          type="checkbox"
          checked={notifications === 'on'}
          disabled={notifications === 'denied' || notifications === 'unsupported'}
          onChange={(event) => void setNotifications(event.target.checked)}
        />
        Notifications
      </label>
    </>
  );
}`,
  },
};
