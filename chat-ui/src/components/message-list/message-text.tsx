import { useMemo } from 'react';
import { useChat } from '../../react/chat-context.js';
import type { MessageTextProps } from '../../react/chat-parts.js';
import { toTextParts } from './message-links.js';

interface MessageLinkProps {
  href: string;
  text: string;
  tabIndex: 0 | -1;
}

function MessageLink({ href, text, tabIndex }: MessageLinkProps) {
  const attributes = useChat().linkPolicy?.(href);
  if (attributes === false) return text;
  return (
    <a
      className="chat-link"
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow ugc"
      tabIndex={tabIndex}
      {...attributes}
    >
      {text}
    </a>
  );
}

/** Text nodes and links only: no HTML is ever built from a message. */
export function MessageText({ text, tabIndex }: MessageTextProps) {
  const parts = useMemo(() => toTextParts(text), [text]);
  return parts.map((part, index) =>
    part.kind === 'link' ? (
      <MessageLink key={index} href={part.href} text={part.text} tabIndex={tabIndex} />
    ) : (
      part.text
    ),
  );
}
