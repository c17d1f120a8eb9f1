import { type SkinTone, skinTones } from './emoji-list.js';

const KEY = 'vikrahub-chat emoji';
const RECENT_MAX = 24;

interface EmojiMemory {
  /** Last used first. */
  recent: readonly string[];
  tone: SkinTone;
}

/** What was used last in this browser. */
export function readEmojiMemory(): EmojiMemory {
  try {
    const { recent, tone } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, unknown>;
    return {
      recent: Array.isArray(recent)
        ? recent.filter((one) => typeof one === 'string').slice(0, RECENT_MAX)
        : [],
      tone: skinTones.find((known) => known === tone) ?? '',
    };
  } catch {
    return { recent: [], tone: '' };
  }
}

export function rememberEmoji(changes: { used?: string; tone?: SkinTone }): void {
  const { recent, tone } = readEmojiMemory();
  const { used } = changes;
  const memory: EmojiMemory = {
    recent:
      used === undefined ? recent : [used, ...recent.filter((one) => one !== used)].slice(0, RECENT_MAX),
    tone: changes.tone ?? tone,
  };
  try {
    localStorage.setItem(KEY, JSON.stringify(memory));
  } catch {
    // Full, or not allowed in this frame: then it is not remembered.
  }
}
