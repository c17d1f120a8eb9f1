import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { ChatButton } from './chat-button/chat-button.js';
import { ChatModal } from './chat-modal/chat-modal.js';
import { createStage, priya } from './chat-stage.js';

type HostUser = typeof priya & { avatar: string; name: string };

const someUser: HostUser = { ...priya, avatar: '/priya.png', name: 'Priya' };

let stage: ReturnType<typeof createStage>;
beforeEach(() => {
  stage = createStage();
});
afterEach(() => {
  cleanup();
  stage.close();
});

/* From here on as the project's first description shows it, to the letter but for the types. */

function UserProfile({ user }: { user: HostUser }) {
  return (
    <div className="user-profile">
      <img src={user.avatar} alt={user.name} />
      <h2>{user.full_name}</h2>
      <div className="actions">
        <ChatButton user={user} buttonText="Message" variant="primary" />
      </div>
    </div>
  );
}

function CustomChat() {
  const [showChat, setShowChat] = useState(false);
  const [recipient, setRecipient] = useState<HostUser | null>(null);

  return (
    <>
      <button
        onClick={() => {
          setRecipient(someUser);
          setShowChat(true);
        }}
      >
        Start Chat
      </button>

      <ChatModal isOpen={showChat} onClose={() => setShowChat(false)} recipientUser={recipient} />
    </>
  );
}

const Johndoe = () => (
  <ChatButton
    user={{ id: 123, username: 'johndoe', full_name: 'John Doe' }}
    buttonText="Send Message"
    variant="primary"
  />
);

/* Until here. */

async function writeToPriya(text: string): Promise<void> {
  await userEvent.type(await screen.findByRole('textbox', { name: 'Message Priya Nair' }), `${text}{Enter}`);
  expect(await screen.findByText(text)).toBeTruthy();
}

test('its profile opens a conversation that works', async () => {
  render(<UserProfile user={someUser} />, { wrapper: stage.Stage });
  await userEvent.click(screen.getByRole('button', { name: 'Message' }));
  await writeToPriya('Hello from a profile');
});

test('its own chat opens, sends and closes', async () => {
  render(<CustomChat />, { wrapper: stage.Stage });
  await userEvent.click(screen.getByRole('button', { name: 'Start Chat' }));
  await writeToPriya('Hello from a button of my own');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('its button carries the names that a host may style', () => {
  render(<Johndoe />, { wrapper: stage.Stage });
  const button = screen.getByRole('button', { name: 'Send Message' });
  expect([...button.classList]).toEqual(
    expect.arrayContaining(['chat-button', 'chat-button-primary', 'chat-button-medium']),
  );
});
