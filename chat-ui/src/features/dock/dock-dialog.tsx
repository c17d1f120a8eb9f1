import { useRef } from 'react';
import { useRootProps } from '../../react/chat-context.js';
import { useStrings } from '../../react/chat-strings.js';
import { toClassName } from '../../components/class-name.js';
import { stopEvents } from '../../components/chat-modal/stop-events.js';
import { useBackCloses } from '../../components/chat-modal/use-back-closes.js';
import { useDialog } from '../../components/chat-modal/use-dialog.js';
import { useHeldPage } from '../../components/chat-modal/use-held-page.js';
import { useVisibleViewport } from '../../components/chat-modal/use-visible-viewport.js';
import type { ConversationProps } from '../../components/conversation/conversation.js';
import { CloseIcon } from '../../components/icons/icons.js';
import { BackIcon } from '../../components/icons/list-icons.js';
import { Conversation } from '../../components/conversation/conversation.js';
import { Inbox } from '../../components/inbox/inbox.js';
import { dockStrings } from './dock-strings.js';
import type { DockState, DockStore } from './dock-store.js';
import { Launcher } from './launcher.js';

interface DockDialogProps extends Pick<ConversationProps, 'slots' | 'classNames' | 'onProfile'> {
  dock: DockStore;
  state: DockState;
  className?: string;
}

/** On a phone: the list, or the conversation that was chosen last, over the whole screen. */
export function DockDialog({ dock, state, className, ...conversation }: DockDialogProps) {
  const strings = useStrings(dockStrings);
  const rootProps = useRootProps();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const shown = state.windows.find(({ id }) => id === state.latestId);
  const isOpen = state.isListOpen || shown !== undefined;
  const close = () => {
    dock.setListOpen(false);
    if (shown) dock.minimize(shown.id);
  };
  const goBack = () => {
    if (!shown) return close();
    dock.setListOpen(true);
    dock.minimize(shown.id);
  };
  const handleEscape = useDialog(dialogRef, { isOpen, isModal: true }, goBack, {});
  useHeldPage(dialogRef, isOpen);
  useVisibleViewport(dialogRef);
  useBackCloses(isOpen, close);
  return (
    <div {...rootProps} {...stopEvents} className={toClassName('chat-root chat-dock', className)}>
      <Launcher isOpen={isOpen} isCompact onClick={() => dock.setListOpen(true)} />
      <dialog
        {...rootProps}
        ref={dialogRef}
        className="chat-root chat-modal"
        data-state={isOpen ? 'open' : 'closed'}
        data-placement="fullscreen"
        aria-label={strings.openMessages}
        tabIndex={-1}
        onKeyDown={(event) => {
          event.stopPropagation();
          handleEscape(event);
        }}
      >
        {shown && (
          <Conversation
            {...conversation}
            {...shown.recipient}
            headerStart={
              <button
                type="button"
                className="chat-icon-button chat-dock-back"
                aria-label={strings.backToList}
                onClick={goBack}
              >
                <BackIcon />
              </button>
            }
          />
        )}
        {isOpen && !shown && (
          <Inbox
            onSelect={({ id }) => dock.open({ conversationId: id })}
            onSelectUser={(recipientUser) => dock.open({ recipientUser })}
            headerEnd={
              <button type="button" className="chat-icon-button" aria-label={strings.close} onClick={close}>
                <CloseIcon />
              </button>
            }
          />
        )}
      </dialog>
    </div>
  );
}
