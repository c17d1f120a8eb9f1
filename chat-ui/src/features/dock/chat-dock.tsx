import { useRef, useSyncExternalStore } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { useChat, useRootProps, useChatState } from '../../react/chat-context.js';
import { useStrings } from '../../react/chat-strings.js';
import { toConversationName, toTarget, toUserName } from '../../react/chat-target.js';
import { useConversation } from '../../react/use-conversation.js';
import { toClassName } from '../../components/class-name.js';
import { InPlace, type InPlaceProps } from '../../components/chat-modal/in-place.js';
import { stopEvents } from '../../components/chat-modal/stop-events.js';
import { Conversation, type ConversationProps } from '../../components/conversation/conversation.js';
import { CloseIcon } from '../../components/icons/icons.js';
import { MinimizeIcon } from '../../components/icons/list-icons.js';
import { Inbox } from '../../components/inbox/inbox.js';
import { CountBadge } from '../../components/unread-badge/unread-badge.js';
import { dockStrings } from './dock-strings.js';
import { type DockState, type DockStore, type DockWindow, getDock } from './dock-store.js';
import { DockDialog } from './dock-dialog.js';
import { Launcher } from './launcher.js';

/** What `ChatDock` takes. */
export interface ChatDockProps
  extends Pick<ConversationProps, 'slots' | 'classNames' | 'onProfile'>, Pick<InPlaceProps, 'container'> {
  /** Of the outermost element. */
  className?: string;
}

/** Px: the launcher with its list, and each window with its gap. */
const LAUNCHER_PX = 380;
const WINDOW_PX = 346;
const NARROW_PX = 640;

function subscribeToWidth(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

/** How many windows fit; 0 on a phone, where one fills the screen. */
const countRoom = (): number =>
  window.innerWidth < NARROW_PX ? 0 : Math.max(1, Math.floor((window.innerWidth - LAUNCHER_PX) / WINDOW_PX));

/**
 * A launcher in the corner of every page, with the list of conversations above it and up to three conversations beside it.
 * They stay while one browses, in one tab also over page loads. On a phone, the launcher opens a messenger that fills the
 * screen. Mount it once, beside your router.
 */
export function ChatDock({ container, ...props }: ChatDockProps) {
  const { client } = useChat();
  const dock = getDock(client);
  const state = useSyncExternalStore(dock.subscribe, dock.get, () => null);
  const room = useSyncExternalStore(subscribeToWidth, countRoom, () => null);
  if (!state || room === null) return null;
  return (
    <InPlace container={container}>
      {room === 0 ? (
        <DockDialog {...props} dock={dock} state={state} />
      ) : (
        <Dock {...props} dock={dock} state={state} room={room} />
      )}
    </InPlace>
  );
}

interface DockProps extends Omit<ChatDockProps, 'container'> {
  dock: DockStore;
  state: DockState;
  room: number;
}

function Dock({ dock, state: { isListOpen, windows }, room, className, ...conversation }: DockProps) {
  const rootProps = useRootProps();
  const launcherRef = useRef<HTMLButtonElement>(null);
  const toLauncher = () => launcherRef.current?.focus();
  const closeList = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    dock.setListOpen(false);
    toLauncher();
  };
  return (
    <div {...rootProps} {...stopEvents} className={toClassName('chat-root chat-dock', className)}>
      <div className="chat-dock-corner">
        {isListOpen && (
          <div className="chat-dock-panel" onKeyDown={closeList}>
            <Inbox
              onSelect={({ id }) => dock.open({ conversationId: id })}
              onSelectUser={(recipientUser) => dock.open({ recipientUser })}
            />
          </div>
        )}
        <Launcher ref={launcherRef} isOpen={isListOpen} onClick={() => dock.setListOpen(!isListOpen)} />
      </div>
      {windows.slice(0, room).map((window) => (
        <DockedWindow
          key={window.id}
          {...conversation}
          dock={dock}
          window={window}
          launcherRef={launcherRef}
        />
      ))}
    </div>
  );
}

interface DockedWindowProps extends Omit<ChatDockProps, 'className' | 'container'> {
  dock: DockStore;
  window: DockWindow;
  launcherRef: RefObject<HTMLButtonElement | null>;
}

function DockedWindow({ dock, window, launcherRef, ...conversation }: DockedWindowProps) {
  const strings = useStrings(dockStrings);
  const { id, recipient, isMinimized } = window;
  const name = useRecipientName(window);
  const close = () => {
    dock.close(id);
    launcherRef.current?.focus();
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !event.nativeEvent.isComposing) close();
  };
  const closeButton = (
    <button type="button" className="chat-icon-button" aria-label={strings.close} onClick={close}>
      <CloseIcon />
    </button>
  );
  if (isMinimized)
    return (
      <div className="chat-dock-bar">
        <button
          type="button"
          className="chat-dock-restore"
          aria-label={strings.restore(name)}
          onClick={() => dock.open(recipient)}
        >
          <bdi className="chat-part">{name}</bdi>
          <UnreadOf window={window} />
        </button>
        {closeButton}
      </div>
    );
  return (
    <div className="chat-dock-panel" onKeyDown={handleKeyDown}>
      <Conversation
        {...conversation}
        {...recipient}
        autoFocus
        headerEnd={
          <>
            <button
              type="button"
              className="chat-icon-button"
              aria-label={strings.minimize}
              onClick={() => {
                dock.minimize(id);
                launcherRef.current?.focus();
              }}
            >
              <MinimizeIcon />
            </button>
            {closeButton}
          </>
        }
      />
    </div>
  );
}

function useRecipientName({ recipient }: DockWindow): string {
  const meId = useChatState((state) => state.me?.id);
  const conversation = useConversation(toTarget(recipient) ?? { conversationId: '' });
  if (conversation) return toConversationName(conversation, meId);
  return recipient.recipientUser ? toUserName(recipient.recipientUser) : '';
}

function UnreadOf({ window }: { window: DockWindow }) {
  const conversation = useConversation(toTarget(window.recipient) ?? { conversationId: '' });
  return <CountBadge count={conversation?.unread_count ?? 0} />;
}
