import { useId, useRef, useState } from 'react';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import type { Message } from '@vikrahub/chat-protocol';
import { useTyping } from '../../features/typing/use-typing.js';
import { useChat } from '../../react/chat-context.js';
import { useStrings } from '../../react/chat-strings.js';
import { useBrowserLayoutEffect } from '../../react/use-browser-layout-effect.js';
import { useChatState } from '../../react/use-chat-state.js';
import { useDraft } from '../../react/use-draft.js';
import { useSendMessage } from '../../react/use-send-message.js';
import type { ChatTarget } from '../../store/state.js';
import { toClassName } from '../class-name.js';
import { SendIcon } from '../icons/icons.js';
import { Replying } from './replying.js';
import { countCodePoints, hasVisibleText, maximumTextLength } from './text-limits.js';

interface ComposerProps {
  target: ChatTarget;
  name: string;
  /** The message that the next one answers. */
  replyTo: Message | null;
  onReplyEnd: () => void;
  onSend: () => void;
}

/** The counter shows from this many code points before the limit. */
const counterFrom = 200;

/** Grows with its text where the browser cannot do that itself. */
function useGrowingHeight(text: string) {
  const ref = useRef<HTMLTextAreaElement>(null);
  useBrowserLayoutEffect(() => {
    const field = ref.current;
    if (!field || window.CSS?.supports?.('field-sizing', 'content')) return;
    field.style.blockSize = 'auto';
    if (field.scrollHeight > 0) field.style.blockSize = `${field.scrollHeight}px`;
  }, [text]);
  return ref;
}

/** Enter sends, Shift+Enter breaks the line, and Enter that ends an input method's composition does neither. */
export function Composer({ target, name, replyTo, onReplyEnd, onSend }: ComposerProps) {
  const strings = useStrings();
  const { slots, classNames } = useChat();
  const [text, setText] = useDraft(target);
  const send = useSendMessage(target);
  const { setTyping } = useTyping(target);
  const fieldRef = useGrowingHeight(text);
  const counterId = useId();
  const [hasPastedFile, setHasPastedFile] = useState(false);
  const maximumLength = useChatState((state) => state.limits?.text_length ?? maximumTextLength);
  const left = maximumLength - countCodePoints(text.trim());
  const canSend = left >= 0 && hasVisibleText(text);

  const submit = () => {
    fieldRef.current?.focus();
    if (!canSend) return;
    send(text.trim(), { replyTo: replyTo?.id });
    onReplyEnd();
    setTyping(false);
    setText('');
    onSend();
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    // Safari ends a composition before this event; 229 is how it tells.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    submit();
  };
  const handlePaste = ({ clipboardData }: ClipboardEvent) =>
    setHasPastedFile(clipboardData.files.length > 0 && clipboardData.getData('text') === '');
  const handleChange = (changed: string) => {
    setText(changed);
    setHasPastedFile(false);
    setTyping(changed !== '');
  };
  return (
    // Not a form, and no control of one: a form of the host's around it must neither be sent nor reset by it.
    <div className={toClassName('chat-composer', classNames.composer)}>
      {replyTo && <Replying message={replyTo} fieldRef={fieldRef} onEnd={onReplyEnd} />}
      {(left < 0 || hasPastedFile) && (
        <p className="chat-composer-notice" id={left < 0 ? counterId : undefined} role="status">
          {left < 0 ? strings.charactersOver(-left) : strings.textOnly}
        </p>
      )}
      {slots.composerStart && <slots.composerStart target={target} />}
      <div className="chat-field">
        <textarea
          ref={fieldRef}
          form=""
          className="chat-field-text"
          data-autofocus=""
          rows={1}
          value={text}
          // Empty, `auto` would be left to right under a placeholder of the other direction.
          dir={text === '' ? undefined : 'auto'}
          enterKeyHint="send"
          autoComplete="off"
          placeholder={name ? strings.placeholder(name) : strings.writeMessage}
          aria-label={name ? strings.placeholder(name) : strings.writeMessage}
          aria-invalid={left < 0 || undefined}
          aria-describedby={left <= counterFrom ? counterId : undefined}
          onChange={(event) => handleChange(event.target.value)}
          onPaste={handlePaste}
          onKeyDown={handleKeyDown}
          onBlur={() => setTyping(false)}
        />
        {left <= counterFrom && left >= 0 && (
          <span id={counterId} className="chat-counter">
            <span className="chat-part" aria-hidden="true">
              {left}
            </span>
            <span className="chat-visually-hidden">{strings.charactersLeft(left)}</span>
          </span>
        )}
      </div>
      <button
        type="button"
        className="chat-send"
        aria-label={strings.send}
        aria-disabled={!canSend}
        onClick={submit}
        // Keeps the field's focus, and with it the keyboard of a phone.
        onPointerDown={(event) => event.preventDefault()}
      >
        <span className="chat-send-face">
          <SendIcon />
        </span>
      </button>
    </div>
  );
}
