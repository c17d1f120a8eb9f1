export interface SettingsStrings {
  /** On the menu of a conversation. */
  conversationActions: (name: string) => string;
  mute: string;
  unmute: string;
  muteHours: string;
  muteWeek: string;
  muteAlways: string;
  muted: string;
  archive: string;
  unarchive: string;
  /** The list of those that are. */
  archivedTitle: string;
  /** Just now. */
  archivedNow: string;
  unarchivedNow: string;
  markRead: string;
  undo: string;
}

export const settingsStrings: SettingsStrings = {
  conversationActions: (name) => `Actions for ${name}`,
  mute: 'Mute…',
  unmute: 'Unmute',
  muteHours: 'For 8 hours',
  muteWeek: 'For a week',
  muteAlways: 'Always',
  muted: 'Muted',
  archive: 'Archive',
  unarchive: 'Unarchive',
  archivedTitle: 'Archived',
  archivedNow: 'Archived',
  unarchivedNow: 'Back in the list',
  markRead: 'Mark as read',
  undo: 'Undo',
};
