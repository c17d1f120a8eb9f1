import { useEffect, useId, useRef, useState } from 'react';
import type { ClipboardEvent, KeyboardEvent, ReactNode, RefObject } from 'react';
import { useChat, useChatState } from '../../react/chat-context.js';
import { useStrings } from '../../react/chat-strings.js';
import { useBrowserLayoutEffect } from '../../react/use-browser-layout-effect.js';
import { useLoaded } from '../../react/use-loaded.js';
import { toClassName } from '../class-name.js';
import { SendIcon, SmileIcon } from '../icons/icons.js';
import { countCodePoints, hasVisibleText, maximumTextLength } from './text-limits.js';

interface ComposerFieldProps {
  text: string;
  /** On the field and, while it is empty, in it. */
  label: string;
  submitLabel: string;
  fieldRef: RefObject<HTMLTextAreaElement | null>;
  onChange: (text: string) => void;
  /** The text can be sent as it is. */
  onSubmit: () => void;
  onEmptyArrowUp?: () => void;
  /** What is above the field ends, before a window around it closes. */
  onEscape?: () => void;
  onBlur?: () => void;
  /** Above the field. */
  top?: ReactNode;
  start?: ReactNode;
  notice?: string;
}

/** The counter shows from this many code points before the limit. */
const counterFrom = 200;

const loadPicker = () => import('../../features/emoji/emoji-picker.js');

/** Grows with its text where the browser cannot do that itself. */
function useGrowingHeight(ref: RefObject<HTMLTextAreaElement | null>, text: string) {
  useBrowserLayoutEffect(() => {
    const field = ref.current;
    if (!field || window.CSS?.supports?.('field-sizing', 'content')) return;
    field.style.blockSize = 'auto';
    if (field.scrollHeight > 0) field.style.blockSize = `${field.scrollHeight}px`;
  }, [ref, text]);
}

/** Natively: the key must not reach the window around it. */
function useFieldEscape(ref: RefObject<HTMLTextAreaElement | null>, onEscape: (() => void) | undefined) {
  useEffect(() => {
    const field = ref.current;
    const handleKey = (event: globalThis.KeyboardEvent) => {
      if (!onEscape || event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    };
    field?.addEventListener('keydown', handleKey);
    return () => field?.removeEventListener('keydown', handleKey);
  });
}

/** Enter submits, Shift+Enter breaks the line, and Enter that ends an input method's composition does neither. */
export function ComposerField(props: ComposerFieldProps) {
  const { text, label, submitLabel, fieldRef, onChange, onSubmit, onEmptyArrowUp, onBlur, top, start } =
    props;
  const strings = useStrings();
  const { classNames } = useChat();
  useGrowingHeight(fieldRef, text);
  useFieldEscape(fieldRef, props.onEscape);
  const counterId = useId();
  const [hasPastedFile, setHasPastedFile] = useState(false);
  const [isPicking, setPicking] = useState(false);
  const pickerButtonRef = useRef<HTMLButtonElement>(null);
  const picker = useLoaded(loadPicker, isPicking, () => setPicking(false));
  const maximumLength = useChatState((state) => state.limits?.text_length ?? maximumTextLength);
  const left = maximumLength - countCodePoints(text.trim());
  const canSend = left >= 0 && hasVisibleText(text);
  const notice = left < 0 ? strings.charactersOver(-left) : hasPastedFile ? strings.textOnly : props.notice;

  const submit = () => {
    fieldRef.current?.focus();
    if (canSend) onSubmit();
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    // Safari ends a composition before this event; 229 is how it tells.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'ArrowUp' && text === '') onEmptyArrowUp?.();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    submit();
  };
  const handlePaste = ({ clipboardData }: ClipboardEvent) =>
    setHasPastedFile(clipboardData.files.length > 0 && clipboardData.getData('text') === '');
  const insert = (emoji: string) => {
    const field = fieldRef.current;
    if (!field) return;
    field.setRangeText(emoji, field.selectionStart, field.selectionEnd, 'end');
    onChange(field.value);
  };
  return (
    // Not a form, and no control of one: a form of the host's around it must neither be sent nor reset by it.
    <div className={toClassName('chat-composer', classNames.composer)}>
      {top}
      {notice && (
        <p className="chat-composer-notice" id={left < 0 ? counterId : undefined} role="status">
          {notice}
        </p>
      )}
      {start}
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
          placeholder={label}
          aria-label={label}
          aria-invalid={left < 0 || undefined}
          aria-describedby={left <= counterFrom ? counterId : undefined}
          onChange={(event) => {
            setHasPastedFile(false);
            onChange(event.target.value);
          }}
          onPaste={handlePaste}
          onKeyDown={handleKeyDown}
          onBlur={onBlur}
        />
        {left <= counterFrom && left >= 0 && (
          <span id={counterId} className="chat-counter">
            <span className="chat-part" aria-hidden="true">
              {left}
            </span>
            <span className="chat-visually-hidden">{strings.charactersLeft(left)}</span>
          </span>
        )}
        <button
          ref={pickerButtonRef}
          type="button"
          className="chat-icon-button chat-emoji-button"
          aria-label={strings.insertEmoji}
          aria-expanded={isPicking}
          onClick={() => setPicking(!isPicking)}
        >
          <SmileIcon />
        </button>
      </div>
      <button
        type="button"
        className="chat-send"
        aria-label={submitLabel}
        aria-disabled={!canSend}
        onClick={submit}
        // Keeps the field's focus, and with it the keyboard of a phone.
        onPointerDown={(event) => event.preventDefault()}
      >
        <span className="chat-send-face">
          <SendIcon />
        </span>
      </button>
      {isPicking && picker && (
        <picker.EmojiPicker
          openerRef={pickerButtonRef}
          onPick={insert}
          onClose={() => {
            setPicking(false);
            fieldRef.current?.focus();
          }}
        />
      )}
    </div>
  );
}
