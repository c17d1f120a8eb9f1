import { useId, useRef, useSyncExternalStore } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useRootProps } from '../../react/chat-context.js';
import { useStrings } from '../../react/chat-strings.js';
import { toTarget } from '../../react/chat-target.js';
import type { Recipient } from '../../react/chat-target.js';
import { toClassName } from '../class-name.js';
import { Conversation } from '../conversation/conversation.js';
import type { ConversationProps } from '../conversation/conversation.js';
import { CloseIcon } from '../icons/icons.js';
import { InPlace } from './in-place.js';
import type { ChatModalContainer } from './find-container.js';
import { stopEvents } from './stop-events.js';
import { useBackCloses } from './use-back-closes.js';
import { useDialog } from './use-dialog.js';
import type { DialogFocus } from './use-dialog.js';
import { isPageKey, useHeldPage } from './use-held-page.js';
import { useIsPresent } from './use-is-present.js';
import { useVisibleViewport } from './use-visible-viewport.js';

/** What the person did to close the window. */
export type ChatModalCloseReason = 'close-button' | 'escape' | 'backdrop' | 'back';

/** What `ChatModal` takes: one of `recipientUser` and `conversationId`. */
export interface ChatModalProps
  extends Recipient, DialogFocus, Pick<ConversationProps, 'slots' | 'classNames' | 'onProfile'> {
  /** Whether the window is shown. */
  isOpen: boolean;
  /** It was asked to close: set `isOpen` to false. */
  onClose: (reason: ChatModalCloseReason) => void;
  /**
   * False: the window is docked and the page behind it stays usable.
   *
   * @defaultValue true
   */
  modal?: boolean;
  /**
   * Where it stands on a wide screen. Under 640 px it always fills the screen.
   *
   * @defaultValue 'center', or 'bottom-end' where it is docked
   */
  placement?: 'center' | 'bottom-end' | 'fullscreen';
  /**
   * Where the window stands in the document. By default in the dialog of yours around it, in the same shadow tree, or
   * in the body.
   */
  container?: ChatModalContainer | null;
  /** Of the window. */
  className?: string;
  /**
   * The window and its `children` stay in the document while it is closed; the conversation opens anew each time.
   *
   * @defaultValue false
   */
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
  const { container, ...window } = props;
  return (
    <InPlace container={container}>
      <ChatWindow {...window} isPresent={isPresent} />
    </InPlace>
  );
}

interface ChatWindowProps extends Omit<ChatModalProps, 'container'> {
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
  onProfile,
}: ChatWindowProps) {
  const strings = useStrings();
  const rootProps = useRootProps();
  const titleId = useId();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const pressedOnBackdrop = useRef(false);
  const handleEscape = useDialog(dialogRef, { isOpen, isModal: modal }, () => onClose('escape'), {
    initialFocus,
    finalFocus,
  });
  useHeldPage(dialogRef, isOpen && modal);
  useVisibleViewport(dialogRef);
  useBackCloses(isOpen, () => onClose('back'));

  const closeFromBackdrop = (event: MouseEvent) => {
    event.stopPropagation();
    if (modal && pressedOnBackdrop.current && event.target === event.currentTarget) onClose('backdrop');
  };
  const handleKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    event.stopPropagation();
    handleEscape(event);
    if (modal && isPageKey(event.nativeEvent, event.currentTarget)) event.preventDefault();
  };
  return (
    <dialog
      {...rootProps}
      {...stopEvents}
      ref={dialogRef}
      className={toClassName('chat-root chat-modal', className)}
      data-state={isOpen ? 'open' : 'closed'}
      data-placement={placement}
      data-docked={!modal || undefined}
      aria-labelledby={titleId}
      aria-modal={modal || undefined}
      tabIndex={-1}
      onMouseDown={(event) => {
        event.stopPropagation();
        // Not the second click of a double click on the button, which the window now covers.
        pressedOnBackdrop.current = event.detail < 2 && event.target === event.currentTarget;
      }}
      onClick={closeFromBackdrop}
      onKeyDown={handleKeyDown}
    >
      {isPresent && (
        <Conversation
          recipientUser={recipientUser}
          conversationId={conversationId}
          slots={slots}
          classNames={classNames}
          onProfile={onProfile}
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
