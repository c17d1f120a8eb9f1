/** What is said around a message. */
export interface ToolsStrings {
  moreActions: string;
  copy: string;
  copied: string;
  notCopied: string;
  cancel: string;
  notDone: string;
}

export const toolsStrings: ToolsStrings = {
  moreActions: 'More actions',
  copy: 'Copy text',
  copied: 'Copied',
  notCopied: 'The text could not be copied',
  cancel: 'Cancel',
  notDone: 'Not done',
};
