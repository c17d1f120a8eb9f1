import type { ReactNode } from 'react';
import type { UserId } from '@vikrahub/chat-protocol';
import { toDaysAgo, useTimeFormats } from '../../components/time-formats.js';
import { useStrings } from '../../react/chat-strings.js';
import { presenceStrings } from './presence-strings.js';
import { usePresence } from './use-presence.js';

/** That somebody is there, or when they were last; `otherwise` where neither is known. */
export function PresenceText({ userId, otherwise }: { userId: UserId | undefined; otherwise: ReactNode }) {
  const strings = useStrings(presenceStrings);
  const formats = useTimeFormats('long');
  const presence = usePresence(userId);
  if (presence?.online) return strings.online;
  const at = presence?.last_seen_at;
  if (!at) return otherwise;
  const daysAgo = toDaysAgo(at);
  const day = formats.day(at);
  // A word of relative time, which begins a line elsewhere.
  const word = daysAgo === 1 ? day.charAt(0).toLocaleLowerCase() + day.slice(1) : day;
  return strings.lastSeen(daysAgo === 0 ? formats.time(at) : word);
}

/** On the picture of somebody who is there. */
export function OnlineDot({ userId }: { userId: UserId | undefined }) {
  const strings = useStrings(presenceStrings);
  const presence = usePresence(userId);
  return (
    presence?.online && (
      <span className="chat-online">
        <span className="chat-visually-hidden">{strings.online}</span>
      </span>
    )
  );
}
