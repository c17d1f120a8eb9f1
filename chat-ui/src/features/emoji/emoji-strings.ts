export interface EmojiStrings {
  emoji: string;
  searchEmoji: string;
  noEmoji: string;
  recentEmoji: string;
  skinTone: string;
  /** Unicode's nine groups, in its order. */
  emojiGroups: readonly string[];
}

export const emojiStrings: EmojiStrings = {
  emoji: 'Emoji',
  searchEmoji: 'Search emoji',
  noEmoji: 'No emoji found',
  recentEmoji: 'Recent',
  skinTone: 'Skin tone',
  emojiGroups: [
    'Smileys & emotion',
    'People & body',
    'Animals & nature',
    'Food & drink',
    'Travel & places',
    'Activities',
    'Objects',
    'Symbols',
    'Flags',
  ],
};
