import { useEffect, useRef, useState } from 'react';
import type { Message } from '@vikrahub/chat-protocol';
import type { ComposerField } from '../../components/composer/composer-field.js';
import { CloseIcon } from '../../components/icons/icons.js';
import { EditIcon } from '../../components/icons/message-icons.js';
import { useChat } from '../../react/chat-context.js';
import { toReason, useStrings } from '../../react/chat-strings.js';
import type { ChatFailure } from '../../store/state.js';
import { editsStrings } from './edits-strings.js';

interface EditComposerProps {
  message: Message;
  /** Handed in: it is on the page already. */
  Field: typeof ComposerField;
  onEnd: () => void;
}

/** In place of the composer, which keeps its draft: the text of a message that was sent. */
export function EditComposer({ message, Field, onEnd }: EditComposerProps) {
  const strings = useStrings(editsStrings);
  const { client } = useChat();
  const [text, setText] = useState(message.text);
  const [failure, setFailure] = useState<ChatFailure | null>(null);
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  const isEnded = useRef(false);
  useEffect(() => {
    const field = fieldRef.current;
    isEnded.current = false;
    field?.focus({ preventScroll: true });
    field?.setSelectionRange(field.value.length, field.value.length);
    return () => {
      isEnded.current = true;
    };
  }, []);

  const save = async () => {
    const { id, conversation_id } = message;
    const changed = text.trim();
    if (changed === message.text) return onEnd();
    try {
      await client.use(({ parts }) =>
        parts.requests.request({ type: 'edit', conversation_id, message_id: id, text: changed }),
      );
      if (!isEnded.current) onEnd();
    } catch (thrown) {
      if (!isEnded.current) setFailure(thrown as ChatFailure);
    }
  };
  return (
    <Field
      text={text}
      label={strings.editing}
      submitLabel={strings.save}
      fieldRef={fieldRef}
      onChange={(changed) => {
        setText(changed);
        setFailure(null);
      }}
      onSubmit={() => void save()}
      onEscape={onEnd}
      notice={failure ? `${strings.notSaved} · ${toReason(failure, strings)}` : undefined}
      top={
        <div className="chat-replying">
          <EditIcon />
          <span className="chat-editing-text">{strings.editing}</span>
          <button type="button" className="chat-icon-button" aria-label={strings.cancelEdit} onClick={onEnd}>
            <CloseIcon />
          </button>
        </div>
      }
    />
  );
}
