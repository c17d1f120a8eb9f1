import { forwardRef, useEffect, useState } from 'react';
import type { ButtonHTMLAttributes, ComponentType, ReactNode, Ref } from 'react';
import { useOptionalChat } from '../../react/chat-context.js';
import type { ChatUser } from '../../react/chat-target.js';
import type { ChatModalProps } from '../chat-modal/chat-modal.js';
import { toClassName } from '../class-name.js';
import { UnreadBadge } from '../unread-badge/unread-badge.js';

/** Colours of a `ChatButton`. */
export type ChatButtonVariant = 'primary' | 'secondary' | 'success' | 'dark' | 'outline';
/** Sizes of a `ChatButton`. */
export type ChatButtonSize = 'small' | 'medium' | 'large';

/** What `render` gets: spread it on a button, or on anything that behaves as one. */
export type ChatButtonRenderProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  ref: Ref<HTMLButtonElement>;
};

/** What `ChatButton` takes, beside every attribute of a button. */
export interface ChatButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  /** Who the conversation is with. */
  user: ChatUser;
  /**
   * What it says.
   *
   * @defaultValue 'Message'
   */
  buttonText?: string;
  /**
   * Its colours.
   *
   * @defaultValue 'primary'
   */
  variant?: ChatButtonVariant;
  /**
   * Its height and text; 44 px to touch in each.
   *
   * @defaultValue 'medium'
   */
  size?: ChatButtonSize;
  /**
   * Shows a spinner and ignores clicks.
   *
   * @defaultValue false
   */
  loading?: boolean;
  /** Before the text. */
  startIcon?: ReactNode;
  /** After the text. */
  endIcon?: ReactNode;
  /**
   * Shows how many messages from `user` are unread.
   *
   * @defaultValue false
   */
  showUnread?: boolean;
  /**
   * As wide as what it stands in.
   *
   * @defaultValue false
   */
  fullWidth?: boolean;
  /** Where the window stands in the document, as `container` of `ChatModal`. */
  container?: ChatModalProps['container'];
  /** The conversation opens. Does not run when `onClick` prevented it. */
  onOpen?: () => void;
  /** Draws the trigger instead of us, with no style of ours. */
  render?: (props: ChatButtonRenderProps) => ReactNode;
}

const importModal = () => import('./modal.js');

// The click imports again and reports a failure; a preload has nobody to tell.
const preloadModal = () => void importModal().then(undefined, () => undefined);

function useChatModal(onOpen: (() => void) | undefined) {
  const chat = useOptionalChat();
  const [state, setState] = useState<'closed' | 'loading' | 'open'>('closed');
  const [ChatModal, setChatModal] = useState<ComponentType<ChatModalProps> | null>(null);

  const open = async () => {
    setState('loading');
    try {
      const loaded = await importModal();
      setChatModal(() => loaded.ChatModal);
      setState('open');
      onOpen?.();
    } catch {
      setState('closed');
      const message = 'The conversation window could not be loaded';
      chat?.reportFailure({ code: 'network', message, retryable: true });
    }
  };
  return { state, ChatModal, open, close: () => setState('closed') };
}

function useProviderWarning(isMissing: boolean) {
  useEffect(() => {
    // eslint-disable-next-line no-console -- there is no provider whose onError could hear of it
    if (isMissing) console.error('ChatButton is disabled: it needs a <ChatProvider client={…}> above it.');
  }, [isMissing]);
}

/** A button that opens a conversation. The window behind it is loaded on first use. */
export const ChatButton = forwardRef<HTMLButtonElement, ChatButtonProps>(function ChatButton(
  {
    user,
    buttonText = 'Message',
    variant = 'primary',
    size = 'medium',
    loading = false,
    startIcon,
    endIcon,
    showUnread = false,
    fullWidth = false,
    container,
    onOpen,
    render,
    className,
    ...attributes
  },
  ref,
) {
  const chat = useOptionalChat();
  useProviderWarning(chat === null);
  const { state, ChatModal, open, close } = useChatModal(onOpen);

  const buttonProps: ChatButtonRenderProps = {
    type: 'button',
    'aria-haspopup': 'dialog',
    'aria-expanded': state === 'open',
    'aria-busy': loading || state === 'loading' || undefined,
    ...attributes,
    ref,
    className,
    disabled: attributes.disabled === true || chat === null,
    onClick: (event) => {
      if (loading) return;
      attributes.onClick?.(event);
      if (event.defaultPrevented || state !== 'closed') return;
      // Safari does not focus a clicked button, and focus could not come back to it.
      event.currentTarget.focus();
      void open();
    },
    onPointerEnter: (event) => {
      attributes.onPointerEnter?.(event);
      preloadModal();
    },
    onFocus: (event) => {
      attributes.onFocus?.(event);
      preloadModal();
    },
  };
  const rootAttributes = {
    'data-theme': chat?.theme ?? 'auto',
    'data-variant': variant,
    'data-size': size,
    'data-state': loading ? 'loading' : state,
    'data-full-width': fullWidth || undefined,
    'data-own-class': className ? '' : undefined,
  };
  return (
    <>
      {render ? (
        // eslint-disable-next-line react-hooks/refs -- the ref is handed on, never read
        render(buttonProps)
      ) : (
        <button
          {...rootAttributes}
          {...buttonProps}
          className={toClassName(
            'chat-root chat-button',
            `chat-button-${variant}`,
            `chat-button-${size}`,
            className,
          )}
        >
          {loading && <span className="chat-spinner" aria-hidden="true" />}
          {startIcon && !loading && <span className="chat-button-icon">{startIcon}</span>}
          {buttonText}
          {showUnread && chat && <UnreadBadge userId={user.id} />}
          {endIcon && <span className="chat-button-icon">{endIcon}</span>}
        </button>
      )}
      {ChatModal && (
        <ChatModal isOpen={state === 'open'} onClose={close} recipientUser={user} container={container} />
      )}
    </>
  );
});
