import { createRef } from 'react';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createStage, priya } from '../chat-stage.js';
import { ChatModal } from './chat-modal.js';
import type { ChatModalCloseReason } from './chat-modal.js';

let stage: ReturnType<typeof createStage>;
const onClose = jest.fn<(reason: ChatModalCloseReason) => void>();
beforeEach(() => {
  stage = createStage();
  onClose.mockClear();
});
afterEach(() => {
  cleanup();
  stage.close();
});
const open = (props = {}) =>
  render(<ChatModal isOpen onClose={onClose} recipientUser={priya} {...props} />, { wrapper: stage.Stage });

describe('ChatModal', () => {
  test('renders nothing while it is closed or without a recipient', () => {
    open({ isOpen: false });
    open({ recipientUser: null });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('puts focus into the text field', async () => {
    open();
    expect(document.activeElement).toBe(await screen.findByRole('textbox', { name: 'Message Priya Nair' }));
  });

  test('moves focus where the host wants it, when it opens and when it closes', () => {
    const first = createRef<HTMLButtonElement>();
    const last = createRef<HTMLButtonElement>();
    const Host = ({ isOpen }: { isOpen: boolean }) => (
      <>
        <button ref={last}>after</button>
        <ChatModal
          isOpen={isOpen}
          onClose={onClose}
          recipientUser={priya}
          initialFocus={first}
          finalFocus={last}
        >
          <button ref={first}>first</button>
        </ChatModal>
      </>
    );
    const { rerender } = render(<Host isOpen />, { wrapper: stage.Stage });
    expect(document.activeElement).toBe(first.current);
    rerender(<Host isOpen={false} />);
    expect(document.activeElement).toBe(last.current);
  });

  test.each([
    ['close-button', () => userEvent.click(screen.getByRole('button', { name: 'Close' }))],
    ['escape', () => userEvent.keyboard('{Escape}')],
    ['backdrop', () => userEvent.click(screen.getByRole('dialog'))],
  ] as const)('names the reason: %s', async (reason, act) => {
    open();
    await act();
    expect(onClose.mock.calls).toEqual([[reason]]);
  });

  test('a docked window has no backdrop to click on', async () => {
    open({ modal: false });
    await userEvent.click(screen.getByRole('dialog'));
    expect(onClose).not.toHaveBeenCalled();
  });

  test('its clicks and keys do not reach the host around it', async () => {
    const onHost = jest.fn();
    render(
      <div onClick={onHost} onKeyDown={onHost}>
        <ChatModal isOpen onClose={onClose} recipientUser={priya} />
      </div>,
      { wrapper: stage.Stage },
    );
    await userEvent.type(await screen.findByRole('textbox'), 'hello');
    expect(onHost).not.toHaveBeenCalled();
  });
});
