import { useConnectionStatus } from '@vikrahub/chat-ui';
import { useEffect, useState } from 'react';
import { apiUrl } from '../addresses';
import { useSession, useSessionStore } from '../session/session.context';

/** A short break of the connection is nobody's concern. */
const patienceMs = 5_000;

/** Says in a sentence why nothing arrives, and ends a session that the server refuses. */
export function ServerNotice() {
  const session = useSession();
  const store = useSessionStore();
  const status = useConnectionStatus();
  const signedIn = session.state === 'signed-in';
  const waiting = signedIn && (status === 'connecting' || status === 'reconnecting');
  const [isLong, setIsLong] = useState(false);

  useEffect(() => {
    if (signedIn && status === 'unauthorized') store.end('Your session has ended. Sign in again.');
  }, [signedIn, status, store]);

  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setIsLong(true), patienceMs);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [waiting]);

  const sentence =
    signedIn && status === 'offline'
      ? 'This device is offline. Messages are sent when it is back.'
      : waiting && isLong
        ? `The API at ${apiUrl} does not answer. Is it running?`
        : session.state === 'signed-out'
          ? session.notice
          : null;
  return (
    <div role="status" className="notice-place">
      {sentence && <p className="notice">{sentence}</p>}
    </div>
  );
}
