export interface ReactionsStrings {
  react: string;
  moreEmoji: string;
}

export const reactionsStrings: ReactionsStrings = { react: 'React', moreEmoji: 'More emoji' };
