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

/** Above the text field: what is being answered. Escape in the field ends that before it closes a window. */
export function Replying({ message, fieldRef, onEnd }: ReplyingProps) {
  const strings = useStrings();
  useEffect(() => fieldRef.current?.focus(), [message, fieldRef]);
  useEffect(() => {
    const field = fieldRef.current;
    // Natively: the key must not reach the window around it.
    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      onEnd();
    };
    field?.addEventListener('keydown', handleKey);
    return () => field?.removeEventListener('keydown', handleKey);
  });
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
