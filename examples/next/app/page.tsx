import { ChatButton, UnreadBadge } from '@vikrahub/chat-ui';

/** A server component, rendered for each request. */
export const dynamic = 'force-dynamic';

export default function Page() {
  return (
    <main>
      <h1>
        Hello <UnreadBadge />
      </h1>
      <ChatButton
        user={{ id: 123, username: 'johndoe', full_name: 'John Doe' }}
        buttonText="Send Message"
        showUnread
      />
    </main>
  );
}
