/** What a page shows before the window is loaded; all other texts come with it. */
export const firstLoadStrings = {
  unreadCount: (count: number) => `${count} unread`,
};
