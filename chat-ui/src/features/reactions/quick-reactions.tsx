import type { ReactNode } from 'react';
import type { Message } from '@vikrahub/chat-protocol';
import { useChatState } from '../../react/chat-context.js';
import { useStrings } from '../../react/chat-strings.js';
import { isSameUser } from '../../react/chat-target.js';
import { reactionsStrings } from './reactions-strings.js';

const quick = ['👍', '❤️', '😂', '😮', '😢', '🙏'];

interface QuickReactionsProps {
  message: Message;
  onReact: (emoji: string, isOn: boolean) => void;
  /** The way to all other emoji. */
  more: ReactNode;
}

/** The first row of a message's menu. */
export function QuickReactions({ message, onReact, more }: QuickReactionsProps) {
  const strings = useStrings(reactionsStrings);
  const meId = useChatState((state) => state.me?.id);
  return (
    <div className="chat-quick" role="group" aria-label={strings.react}>
      {quick.map((emoji) => {
        const reaction = message.reactions.find((known) => known.emoji === emoji);
        const isOn = reaction?.user_ids.some((id) => isSameUser(id, meId)) ?? false;
        return (
          <button
            key={emoji}
            type="button"
            role="menuitemcheckbox"
            className="chat-quick-emoji"
            aria-checked={isOn}
            aria-label={emoji}
            tabIndex={-1}
            onClick={() => onReact(emoji, !isOn)}
          >
            {emoji}
          </button>
        );
      })}
      {more}
    </div>
  );
}
