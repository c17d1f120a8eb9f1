import { useId, useRef, useSyncExternalStore } from 'react';
import type { MouseEvent, ReactNode, SyntheticEvent } from 'react';
import { createPortal } from 'react-dom';
import { useRootProps } from '../../react/chat-context.js';
import { useStrings } from '../../react/chat-strings.js';
import { toTarget } from '../../react/chat-target.js';
import type { Recipient } from '../../react/chat-target.js';
import { toClassName } from '../class-name.js';
import { Conversation } from '../conversation/conversation.js';
import type { ConversationProps } from '../conversation/conversation.js';
import { CloseIcon } from '../icons/icons.js';
import { useBackCloses } from './use-back-closes.js';
import { useDialog } from './use-dialog.js';
import type { DialogFocus } from './use-dialog.js';
import { useIsPresent } from './use-is-present.js';
import { useVisibleViewport } from './use-visible-viewport.js';

export type ChatModalCloseReason = 'close-button' | 'escape' | 'backdrop' | 'back';

export interface ChatModalProps
  extends Recipient, DialogFocus, Pick<ConversationProps, 'slots' | 'classNames'> {
  isOpen: boolean;
  onClose: (reason: ChatModalCloseReason) => void;
  /** False: the window is docked and the page behind it stays usable. */
  modal?: boolean;
  /** Where it stands on a wide screen. Under 640 px it always fills the screen. */
  placement?: 'center' | 'bottom-end' | 'fullscreen';
  className?: string;
  /** The window and its `children` stay in the document while it is closed; the conversation opens anew each time. */
  keepMounted?: boolean;
  /** Below the conversation, inside the window. */
  children?: ReactNode;
}

const neverChanges = () => () => undefined;

/** A window with one conversation. Nothing is rendered on the server, without a recipient, or once it has closed. */
export function ChatModal(props: ChatModalProps) {
  const isInBrowser = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
  const isPresent = useIsPresent(props.isOpen);
  if (!isInBrowser || !toTarget(props) || !(isPresent || props.keepMounted)) return null;
  // In the body: no host form, link or paragraph is allowed around a dialog.
  return createPortal(<ChatWindow {...props} isPresent={isPresent} />, document.body);
}

// React's events follow the component tree: a clickable card around the button would get our clicks.
const stopAtWindow = (event: SyntheticEvent) => event.stopPropagation();

interface ChatWindowProps extends ChatModalProps {
  isPresent: boolean;
}

function ChatWindow({
  isOpen,
  isPresent,
  onClose,
  modal = true,
  placement = modal ? 'center' : 'bottom-end',
  className,
  initialFocus,
  finalFocus,
  children,
  recipientUser,
  conversationId,
  slots,
  classNames,
}: ChatWindowProps) {
  const strings = useStrings();
  const rootProps = useRootProps();
  const titleId = useId();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const pressedOnBackdrop = useRef(false);
  useDialog(dialogRef, { isOpen, isModal: modal }, () => onClose('escape'), { initialFocus, finalFocus });
  useVisibleViewport(dialogRef);
  useBackCloses(isOpen, () => onClose('back'));

  const closeFromBackdrop = (event: MouseEvent) => {
    event.stopPropagation();
    if (modal && pressedOnBackdrop.current && event.target === event.currentTarget) onClose('backdrop');
  };
  return (
    <dialog
      {...rootProps}
      ref={dialogRef}
      className={toClassName('chat-root chat-modal', className)}
      data-state={isOpen ? 'open' : 'closed'}
      data-placement={placement}
      data-docked={!modal || undefined}
      aria-labelledby={titleId}
      aria-modal={modal || undefined}
      tabIndex={-1}
      onPointerDown={(event) => {
        event.stopPropagation();
        pressedOnBackdrop.current = event.target === event.currentTarget;
      }}
      onClick={closeFromBackdrop}
      onKeyUp={stopAtWindow}
      onKeyDown={stopAtWindow}
      onSubmit={stopAtWindow}
    >
      {isPresent && (
        <Conversation
          recipientUser={recipientUser}
          conversationId={conversationId}
          slots={slots}
          classNames={classNames}
          titleId={titleId}
          headerEnd={
            <button
              type="button"
              className="chat-icon-button"
              aria-label={strings.close}
              onClick={() => onClose('close-button')}
            >
              <CloseIcon />
            </button>
          }
        />
      )}
      {children}
    </dialog>
  );
}
