import { toTextParts } from './message-links.js';

/** Text nodes and links only: no HTML is ever built from a message. */
export function MessageText({ text, areLinksTabbable }: { text: string; areLinksTabbable: boolean }) {
  return toTextParts(text).map((part, index) =>
    part.kind === 'link' ? (
      <a
        key={index}
        className="chat-link"
        href={part.href}
        target="_blank"
        rel="noopener noreferrer nofollow ugc"
        tabIndex={areLinksTabbable ? undefined : -1}
      >
        {part.text}
      </a>
    ) : (
      part.text
    ),
  );
}
