import { useState } from 'react';
import type { ReactNode } from 'react';
import { useRootProps, useChatState } from '../../react/chat-context.js';
import { useStrings } from '../../react/chat-strings.js';
import { type Recipient, toTarget } from '../../react/chat-target.js';
import { toClassName } from '../../components/class-name.js';
import { Conversation, type ConversationProps } from '../../components/conversation/conversation.js';
import { ConversationsIcon } from '../../components/icons/icons.js';
import { BackIcon } from '../../components/icons/list-icons.js';
import { Inbox } from '../../components/inbox/inbox.js';
import { messengerStrings } from './messenger-strings.js';

/** What `Messenger` takes. */
export interface MessengerProps extends Pick<ConversationProps, 'slots' | 'classNames' | 'onProfile'> {
  /**
   * What is shown, as your route says: `{ conversationId }`, `{ recipientUser }`, or null for the list alone. Left out, the
   * messenger remembers it itself.
   */
  selected?: Recipient | null;
  /** Somebody chose a conversation or a person, or went back to the list (null). */
  onSelect?: (selected: Recipient | null) => void;
  /** At the end of the list's title, such as a close button. */
  headerEnd?: ReactNode;
  /** Of the outermost element. */
  className?: string;
}

/** A whole page of messages: the list and one conversation side by side, one of the two where it is narrow. Fills its parent. */
export function Messenger({ selected, onSelect, headerEnd, className, ...conversation }: MessengerProps) {
  const strings = useStrings(messengerStrings);
  const rootProps = useRootProps();
  const [kept, setKept] = useState<Recipient | null>(null);
  const shown = selected === undefined ? kept : selected;
  const target = toTarget(shown ?? {});
  const selectedId = useChatState((state) =>
    !target
      ? undefined
      : 'userId' in target
        ? state.directConversationIds[String(target.userId)]
        : target.conversationId,
  );
  const select = (next: Recipient | null) => {
    setKept(next);
    onSelect?.(next);
  };
  return (
    <div
      {...rootProps}
      className={toClassName('chat-root chat-messenger', className)}
      data-open={target !== null || undefined}
    >
      <div className="chat-messenger-inside">
        <div className="chat-messenger-list">
          <Inbox
            selectedId={selectedId}
            onSelect={({ id }) => select({ conversationId: id })}
            onSelectUser={(recipientUser) => select({ recipientUser })}
            headerEnd={headerEnd}
          />
        </div>
        <div className="chat-messenger-conversation">
          {target ? (
            <Conversation
              {...conversation}
              {...shown}
              autoFocus
              headerStart={
                <button
                  type="button"
                  className="chat-icon-button chat-messenger-back"
                  aria-label={strings.allConversations}
                  onClick={() => select(null)}
                >
                  <BackIcon />
                </button>
              }
            />
          ) : (
            <div className="chat-notice">
              <ConversationsIcon />
              <p className="chat-notice-title">{strings.chooseConversation}</p>
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
