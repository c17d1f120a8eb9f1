import type { Message } from '@vikrahub/chat-protocol';
import { useChat, useChatState } from '../../react/chat-context.js';
import { useStrings } from '../../react/chat-strings.js';
import { isSameUser, toUserName } from '../../react/chat-target.js';

interface ReactionChipsProps {
  message: Message;
  tabIndex: 0 | -1;
}

/** Below a message: each emoji with how many have chosen it. One's own is pressed, and pressing it again takes it back. */
export function ReactionChips({ message, tabIndex }: ReactionChipsProps) {
  const strings = useStrings();
  const { client, features, reportFailure } = useChat();
  const isOff = features?.reactions === false;
  const meId = useChatState((state) => state.me?.id);
  const conversation = useChatState((state) => state.conversations[message.conversation_id]);
  return (
    <div className="chat-reactions" role="group" aria-label={strings.reactions}>
      {message.reactions.map(({ emoji, count, user_ids }) => {
        const isOwn = user_ids.some((id) => isSameUser(id, meId));
        const names = user_ids
          .flatMap((id) => conversation?.members.find(({ user }) => isSameUser(id, user.id))?.user ?? [])
          .map((user) => (isSameUser(user.id, meId) ? strings.you : toUserName(user)))
          .join(', ');
        const shown = count > 1 ? `${emoji} ${count}` : emoji;
        const label = names ? `${shown} ${names}` : shown;
        return (
          <button
            key={emoji}
            type="button"
            className="chat-reaction"
            aria-pressed={isOwn}
            aria-label={label}
            title={label}
            aria-disabled={isOff || undefined}
            tabIndex={tabIndex}
            onClick={() => {
              if (isOff) return;
              import('./react-to.js')
                .then(({ reactTo }) => reactTo(client, message, emoji, !isOwn))
                .catch(reportFailure);
            }}
          >
            <span className="chat-reaction-emoji">{emoji}</span>
            {count > 1 && ' '}
            {count > 1 && <span className="chat-part">{count}</span>}
          </button>
        );
      })}
    </div>
  );
}
