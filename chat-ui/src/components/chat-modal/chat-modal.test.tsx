import { createRef } from 'react';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
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

  test('moves focus where the host wants it, when it opens and when it closes', async () => {
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
    await screen.findByText('Say hello to Priya Nair');
    rerender(<Host isOpen={false} />);
    expect(document.activeElement).toBe(last.current);
  });

  describe('when it closes', () => {
    const Host = ({ isOpen, keepMounted }: { isOpen: boolean; keepMounted?: boolean }) => (
      <>
        <button autoFocus>Trigger</button>
        <ChatModal isOpen={isOpen} onClose={onClose} recipientUser={priya} keepMounted={keepMounted}>
          <p>Of the host</p>
        </ChatModal>
      </>
    );
    const dialog = () => document.querySelector('dialog');

    test('it is closed and focus is back at once, and only then it leaves the document', async () => {
      const { rerender } = render(<Host isOpen />, { wrapper: stage.Stage });
      await screen.findByText('Say hello to Priya Nair');
      rerender(<Host isOpen={false} />);
      expect(document.activeElement?.textContent).toBe('Trigger');
      expect([dialog()?.open, dialog()?.inert, dialog()?.dataset.state]).toEqual([false, true, 'closed']);
      await waitFor(() => expect(dialog()).toBeNull());
    });

    test('it can open again before it has left', async () => {
      const { rerender } = render(<Host isOpen />, { wrapper: stage.Stage });
      await screen.findByText('Say hello to Priya Nair');
      const opened = dialog();
      rerender(<Host isOpen={false} />);
      rerender(<Host isOpen />);
      expect(dialog()).toBe(opened);
      expect([opened?.open, opened?.inert]).toEqual([true, false]);
      expect(document.activeElement).toBe(await screen.findByRole('textbox'));
    });

    test('keepMounted keeps the window and what the host put into it, not the conversation', async () => {
      const { rerender } = render(<Host isOpen={false} keepMounted />, { wrapper: stage.Stage });
      const kept = dialog();
      expect(kept?.textContent).toBe('Of the host');
      rerender(<Host isOpen keepMounted />);
      await screen.findByText('Say hello to Priya Nair');
      rerender(<Host isOpen={false} keepMounted />);
      await waitFor(() => expect(dialog()?.textContent).toBe('Of the host'));
      expect(dialog()).toBe(kept);
    });
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
