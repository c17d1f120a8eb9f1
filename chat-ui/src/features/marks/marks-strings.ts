export interface MarksStrings {
  star: string;
  unstar: string;
  /** On a message that is. */
  starred: string;
}

export const marksStrings: MarksStrings = {
  star: 'Star',
  unstar: 'Take the star back',
  starred: 'Starred',
};
