import { useState } from 'react';
import type { UserId } from '@vikrahub/chat-protocol';
import { useChat } from '../../react/chat-context.js';
import type { AvatarProps } from '../../react/chat-parts.js';

/** Three bits, as `tokens.css` has eight gradients. */
const toneShift = 32 - 3;

function toTone(id: UserId): number {
  let hash = 0;
  for (const character of String(id)) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  // Fibonacci hashing: neighbouring numeric ids get colours that are far apart.
  return Math.imul(hash, 0x9e3779b1) >>> toneShift;
}

function toInitials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const chosen = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  const letters = chosen.map((word) => String.fromCodePoint(word?.codePointAt(0) ?? 32));
  return letters.join('').toLocaleUpperCase();
}

/** The person's picture, or their initials. Always stands beside the name, so it says nothing to a screen reader. */
export function Avatar({ id, name, imageUrl, size = 'medium' }: AvatarProps) {
  const [brokenUrl, setBrokenUrl] = useState<string | null>(null);
  return (
    <span className="chat-avatar" data-size={size} data-tone={toTone(id)} aria-hidden="true">
      {imageUrl && imageUrl !== brokenUrl ? (
        <img
          className="chat-avatar-image"
          src={imageUrl}
          alt=""
          referrerPolicy="no-referrer"
          onError={() => setBrokenUrl(imageUrl)}
        />
      ) : (
        toInitials(name)
      )}
    </span>
  );
}

/** The host's picture of somebody, or ours. */
export function Picture(props: AvatarProps) {
  const { avatar: Drawn = Avatar } = useChat().slots;
  return <Drawn {...props} />;
}
