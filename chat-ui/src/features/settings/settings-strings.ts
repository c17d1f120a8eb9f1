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
  markUnread: string;
  /** For those who do not see the dot. */
  markedUnread: string;
  pin: string;
  unpin: string;
  pinned: string;
  clear: string;
  clearForMe: string;
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
  markUnread: 'Mark as unread',
  markedUnread: 'Marked as unread',
  pin: 'Pin',
  unpin: 'Unpin',
  pinned: 'Pinned',
  clear: 'Delete conversation…',
  clearForMe: 'Delete for me',
  undo: 'Undo',
};
