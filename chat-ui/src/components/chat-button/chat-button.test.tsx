import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createRef, StrictMode } from 'react';
import { createStage, priya } from '../chat-stage.js';
import { ChatButton } from './chat-button.js';

let stage: ReturnType<typeof createStage>;
beforeEach(() => {
  stage = createStage();
});
afterEach(() => {
  cleanup();
  stage.close();
});
const button = () => screen.getByRole<HTMLButtonElement>('button', { name: /^Send Message/ });

describe('ChatButton', () => {
  test('carries the class names of its variant and size', () => {
    render(
      <ChatButton user={priya} buttonText="Send Message" variant="success" size="large" className="mine" />,
      { wrapper: stage.Stage },
    );
    const names = ['chat-button', 'chat-button-success', 'chat-button-large', 'mine'];
    expect([...button().classList]).toEqual(expect.arrayContaining(names));
    expect(button().type).toBe('button');
  });

  test('hands attributes and the ref to the button', () => {
    const ref = createRef<HTMLButtonElement>();
    render(<ChatButton user={priya} buttonText="Send Message" ref={ref} data-place="card" />, {
      wrapper: stage.Stage,
    });
    expect(ref.current).toBe(button());
    expect(button().dataset.place).toBe('card');
  });

  test('opens the conversation, and gives focus back when it closes', async () => {
    stage.server.say(priya.id, 1, 'Hello Mia');
    const onOpen = jest.fn();
    render(<ChatButton user={priya} buttonText="Send Message" onOpen={onOpen} />, { wrapper: stage.Stage });
    await userEvent.click(button());
    await screen.findByRole('dialog', { name: 'Priya Nair' });
    expect(onOpen).toHaveBeenCalledTimes(1);
    await screen.findByText('Hello Mia');
    expect(button().getAttribute('aria-expanded')).toBe('true');

    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(button());
  });

  test('stays closed when onClick prevents it', async () => {
    const onOpen = jest.fn();
    render(
      <ChatButton
        user={priya}
        buttonText="Send Message"
        onOpen={onOpen}
        onClick={(event) => event.preventDefault()}
      />,
      { wrapper: stage.Stage },
    );
    await userEvent.click(button());
    expect(button().dataset.state).toBe('closed');
    expect(onOpen).not.toHaveBeenCalled();
  });

  test('ignores clicks while it is loading', async () => {
    const onClick = jest.fn();
    render(<ChatButton user={priya} buttonText="Send Message" loading onClick={onClick} />, {
      wrapper: stage.Stage,
    });
    await userEvent.click(button());
    expect(button().getAttribute('aria-busy')).toBe('true');
    expect(onClick).not.toHaveBeenCalled();
  });

  test('shows what is unread, live', async () => {
    stage.server.say(priya.id, 1, 'one');
    render(<ChatButton user={priya} buttonText="Send Message" showUnread />, { wrapper: stage.Stage });
    await screen.findByText('1 unread');
    stage.server.say(priya.id, 1, 'two');
    await screen.findByText('2 unread');
  });

  test('lets the host draw the trigger', async () => {
    render(
      <ChatButton user={priya} render={(props) => <button {...props}>Send Message to Priya</button>} />,
      { wrapper: stage.Stage },
    );
    await userEvent.click(button());
    await screen.findByRole('dialog', { name: 'Priya Nair' });
  });

  test('opens one socket under StrictMode', async () => {
    render(
      <StrictMode>
        <stage.Stage>
          <ChatButton user={priya} buttonText="Send Message" />
        </stage.Stage>
      </StrictMode>,
    );
    await userEvent.click(button());
    await screen.findByText('Say hello to Priya Nair');
    expect(stage.server.socketsOf(1)).toEqual({ opened: 1, open: 1 });
  });

  test('outside a ChatProvider it is disabled and says why', () => {
    const report = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    render(<ChatButton user={priya} buttonText="Send Message" showUnread />);
    expect(button().disabled).toBe(true);
    expect(report).toHaveBeenCalledWith(expect.stringContaining('<ChatProvider'));
    report.mockRestore();
  });
});
