export interface DockStrings {
  openMessages: string;
  /** From a conversation back to the list. */
  backToList: string;
  minimize: string;
  restore: (name: string) => string;
}

export const dockStrings: DockStrings = {
  openMessages: 'Messages',
  backToList: 'All conversations',
  minimize: 'Minimize',
  restore: (name) => `Show the conversation with ${name}`,
};
