import { useEffect, useState } from 'react';
import { useStrings } from '../../react/chat-strings.js';
import { useConnectionStatus } from '../../react/use-connection-status.js';
import type { ConnectionStatus } from '../../store/state.js';

/** A short interruption is nobody's business. */
const quietMs = 5_000;

function useHasLasted(isOn: boolean, durationMs: number): boolean {
  const [hasLasted, setHasLasted] = useState(false);
  useEffect(() => {
    if (!isOn) return;
    const timer = setTimeout(() => setHasLasted(true), durationMs);
    return () => {
      clearTimeout(timer);
      setHasLasted(false);
    };
  }, [isOn, durationMs]);
  return hasLasted;
}

/** Says why nothing arrives: only when that is so, and only after a while for what mends itself. */
export function ConnectionLine() {
  const strings = useStrings();
  const status = useConnectionStatus();
  const isConnecting = status === 'connecting' || status === 'reconnecting';
  const isSlow = useHasLasted(isConnecting, quietMs);
  const text = toText(status);
  return (
    <div className="chat-part" role="status">
      {text && (
        <p className="chat-connection" data-state={status}>
          {text}
        </p>
      )}
    </div>
  );

  function toText(shown: ConnectionStatus): string | null {
    switch (shown) {
      case 'idle':
      case 'online':
        return null;
      case 'connecting':
      case 'reconnecting':
        return isSlow ? strings.reconnecting : null;
      case 'offline':
        return strings.offline;
      case 'unauthorized':
        return strings.unauthorized;
      default:
        return shown satisfies never;
    }
  }
}
