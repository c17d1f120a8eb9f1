import { useEffect } from 'react';
import type { RefObject } from 'react';
import type { Message } from '@vikrahub/chat-protocol';
import { useStrings } from '../../react/chat-strings.js';
import { CloseIcon } from '../icons/icons.js';
import { Quote } from '../message-list/quote.js';

interface ReplyingProps {
  message: Message;
  fieldRef: RefObject<HTMLTextAreaElement | null>;
  onEnd: () => void;
}

/** Above the text field: what is being answered. */
export function Replying({ message, fieldRef, onEnd }: ReplyingProps) {
  const strings = useStrings();
  useEffect(() => fieldRef.current?.focus(), [message, fieldRef]);
  return (
    <div className="chat-replying">
      <div className="chat-quote">
        <Quote quote={message} />
      </div>
      <button
        type="button"
        className="chat-icon-button"
        aria-label={strings.cancelReply}
        onClick={() => {
          onEnd();
          fieldRef.current?.focus();
        }}
      >
        <CloseIcon />
      </button>
    </div>
  );
}
