export interface MarksStrings {
  star: string;
  unstar: string;
  /** On a message that is. */
  starred: string;
  /** The list of them. */
  starredTitle: string;
  starredEmpty: string;
  starredFailed: string;
}

export const marksStrings: MarksStrings = {
  star: 'Star',
  unstar: 'Remove star',
  starred: 'Starred',
  starredTitle: 'Starred messages',
  starredEmpty: 'No starred messages yet',
  starredFailed: 'The starred messages could not be loaded',
};
