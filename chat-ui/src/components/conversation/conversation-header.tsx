import type { ReactNode } from 'react';
import { useChat, useChatState } from '../../react/chat-context.js';
import { useStrings } from '../../react/chat-strings.js';
import { findPartner, toPicture } from '../../react/chat-target.js';
import type { ChatUser } from '../../react/chat-target.js';
import type { ChatTarget } from '../../store/state.js';
import { useConversation } from '../../react/use-conversation.js';
import { OnlineDot, PresenceText } from '../../features/presence/presence-text.js';
import { typingStrings } from '../../features/typing/typing-strings.js';
import { useTyping } from '../../features/typing/use-typing.js';
import { Picture } from '../avatar/avatar.js';
import { toClassName } from '../class-name.js';

interface ConversationHeaderProps {
  target: ChatTarget;
  recipientUser: ChatUser | null;
  name: string;
  titleId?: string;
  onProfile?: (user: ChatUser) => void;
  start: ReactNode;
  end: ReactNode;
}

export function ConversationHeader(props: ConversationHeaderProps) {
  const { target, recipientUser, name, titleId, onProfile, start, end } = props;
  const strings = useStrings(typingStrings);
  const { slots, classNames } = useChat();
  const conversation = useConversation(target);
  const meId = useChatState((state) => state.me?.id);
  const { typing } = useTyping(target);
  const person = (conversation && findPartner(conversation, meId)) ?? recipientUser;
  const openProfile = onProfile && person ? () => onProfile(person) : undefined;
  const picture = (
    <>
      <Picture id={person?.id ?? conversation?.id ?? ''} name={name} imageUrl={toPicture(person ?? {})} />
      <OnlineDot userId={person?.id} />
    </>
  );
  return (
    <header className={toClassName('chat-header', classNames.header)}>
      {start}
      {openProfile ? (
        // The same as the name, for a pointer.
        <span className="chat-pictured chat-header-picture" onClick={openProfile}>
          {picture}
        </span>
      ) : (
        <span className="chat-pictured">{picture}</span>
      )}
      <div className="chat-header-text">
        <h2 className="chat-header-name" id={titleId}>
          {openProfile ? (
            <button type="button" className="chat-text-button chat-header-profile" onClick={openProfile}>
              <bdi className="chat-part">{name}</bdi>
            </button>
          ) : (
            <bdi className="chat-part">{name}</bdi>
          )}
        </h2>
        {typing.length > 0 ? (
          <p className="chat-header-detail chat-header-typing">{strings.typing}</p>
        ) : (
          person && (
            <p className="chat-header-detail">
              <PresenceText
                userId={person.id}
                otherwise={person.username && <bdi className="chat-part">@{person.username}</bdi>}
              />
            </p>
          )
        )}
      </div>
      {slots.headerActions && <slots.headerActions target={target} />}
      {end}
    </header>
  );
}
