import { useState } from 'react';
import type { Message } from '@vikrahub/chat-protocol';
import { useStrings } from '../../react/chat-strings.js';
import { toUserName } from '../../react/chat-target.js';

/** More than this many at once are announced by their number. */
const spokenMessages = 3;

interface AnnouncerProps {
  /** Messages of others that are newer than the list was when it appeared, oldest first. */
  incoming: readonly Message[];
}

/** Speaks what comes in while the reader is here, and nothing else. */
export function Announcer({ incoming }: AnnouncerProps) {
  const strings = useStrings();
  const [spoken, setSpoken] = useState({ toSeq: 0, text: '' });
  const newest = incoming.at(-1)?.seq ?? 0;
  if (newest > spoken.toSeq) {
    const added = incoming.filter((message) => message.seq > spoken.toSeq);
    const text =
      added.length > spokenMessages
        ? strings.newMessages(added.length)
        : added.map((message) => `${toUserName(message.sender)}: ${message.text}`).join('\n');
    setSpoken({ toSeq: newest, text });
  }
  return (
    <div className="chat-visually-hidden" aria-live="polite" aria-atomic="true">
      {spoken.text}
    </div>
  );
}
