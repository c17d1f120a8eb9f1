import { useMemo } from 'react';
import { useChat } from '../../react/chat-context.js';
import type { MessageTextProps } from '../../react/chat-parts.js';
import { type FormattedPart, toFormattedParts } from '../../features/formatting/formatted-parts.js';
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

/** Text nodes in a few elements of ours: no HTML is ever built from a message. */
export function MessageText({ text, tabIndex }: MessageTextProps) {
  const { formatText } = useChat();
  const parts = useMemo(() => (formatText ? toFormattedParts(text) : toTextParts(text)), [text, formatText]);
  return <Parts parts={parts} tabIndex={tabIndex} />;
}

function Parts({ parts, tabIndex }: { parts: FormattedPart[]; tabIndex: 0 | -1 }) {
  return parts.map((part, index) => {
    switch (part.kind) {
      case 'text':
        return part.text;
      case 'link':
        return <MessageLink key={index} href={part.href} text={part.text} tabIndex={tabIndex} />;
      case 'code':
      case 'block':
        return (
          <code key={index} className="chat-code" dir="ltr" data-block={part.kind === 'block' || undefined}>
            {part.text}
          </code>
        );
      case 'strong':
        return (
          <strong key={index} className="chat-strong">
            <Parts parts={part.parts} tabIndex={tabIndex} />
          </strong>
        );
      case 'em':
        return (
          <em key={index} className="chat-em">
            <Parts parts={part.parts} tabIndex={tabIndex} />
          </em>
        );
      default:
        return part satisfies never;
    }
  });
}
