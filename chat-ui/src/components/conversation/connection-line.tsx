import { useChat } from '../../react/chat-context.js';
import type { ChatStrings } from '../../react/chat-strings.types.js';
import { useStrings } from '../../react/chat-strings.js';
import { type ConnectionNotice, useConnectionNotice } from '../../react/connection-notice.js';

/** Says why nothing arrives, and only when that is so. */
export function ConnectionLine() {
  const strings = useStrings();
  const { client } = useChat();
  const notice = useConnectionNotice();
  return (
    <div className="chat-part" role="status">
      {notice && (
        <p className="chat-connection" data-state={notice}>
          {toText(notice, strings)}
          {notice === 'reconnecting' && (
            <>
              {' '}
              <button type="button" className="chat-text-button" onClick={() => client.reconnect()}>
                {strings.retryNow}
              </button>
            </>
          )}
        </p>
      )}
    </div>
  );
}

function toText(notice: NonNullable<ConnectionNotice>, strings: ChatStrings): string {
  switch (notice) {
    case 'reconnecting':
      return strings.reconnecting;
    case 'offline':
      return strings.offline;
    case 'signed_out':
      return strings.signedOut;
    case 'unauthorized':
      return strings.unauthorized;
    default:
      return notice satisfies never;
  }
}
