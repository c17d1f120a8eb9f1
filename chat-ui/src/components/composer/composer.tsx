import { useRef } from 'react';
import type { Message } from '@vikrahub/chat-protocol';
import { useTyping } from '../../features/typing/use-typing.js';
import { useChat } from '../../react/chat-context.js';
import { useStrings } from '../../react/chat-strings.js';
import { useDraft } from '../../react/use-draft.js';
import { useSendMessage } from '../../react/use-send-message.js';
import type { ChatTarget } from '../../store/state.js';
import { ComposerField } from './composer-field.js';
import { Replying } from './replying.js';

interface ComposerProps {
  target: ChatTarget;
  name: string;
  /** The message that the next one answers. */
  replyTo: Message | null;
  onReplyEnd: () => void;
  /** The arrow up, while nothing is written. */
  onEditLast: () => void;
  onSend: () => void;
}

export function Composer({ target, name, replyTo, onReplyEnd, onEditLast, onSend }: ComposerProps) {
  const strings = useStrings();
  const { slots } = useChat();
  const [text, setText] = useDraft(target);
  const send = useSendMessage(target);
  const { setTyping } = useTyping(target);
  const fieldRef = useRef<HTMLTextAreaElement>(null);

  return (
    <ComposerField
      text={text}
      label={name ? strings.placeholder(name) : strings.writeMessage}
      submitLabel={strings.send}
      fieldRef={fieldRef}
      onChange={(changed) => {
        setText(changed);
        setTyping(changed !== '');
      }}
      onSubmit={() => {
        send(text.trim(), { replyTo: replyTo?.id });
        onReplyEnd();
        setTyping(false);
        setText('');
        onSend();
      }}
      onEmptyArrowUp={onEditLast}
      onEscape={replyTo ? onReplyEnd : undefined}
      onBlur={() => setTyping(false)}
      top={replyTo && <Replying message={replyTo} fieldRef={fieldRef} onEnd={onReplyEnd} />}
      start={slots.composerStart && <slots.composerStart target={target} />}
    />
  );
}
