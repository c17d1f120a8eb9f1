export interface TypingStrings {
  typing: string;
}

export const typingStrings: TypingStrings = { typing: 'typing…' };
