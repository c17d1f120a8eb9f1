import type { QuotedMessage } from '@vikrahub/chat-protocol';
import { useChatState } from '../../react/chat-context.js';
import { useStrings } from '../../react/chat-strings.js';
import { isSameUser, toUserName } from '../../react/chat-target.js';

/** Whom a message answers, and the beginning of what they wrote. */
export function Quote({ quote }: { quote: QuotedMessage }) {
  const strings = useStrings();
  const meId = useChatState((state) => state.me?.id);
  return (
    <>
      <span className="chat-visually-hidden">{strings.inReplyTo} </span>
      <bdi className="chat-quote-line chat-quote-name">
        {isSameUser(quote.sender.id, meId) ? strings.you : toUserName(quote.sender)}
      </bdi>
      <bdi className="chat-quote-line">{quote.text || strings.deleted}</bdi>
    </>
  );
}
