export interface PresenceStrings {
  online: string;
  /** `when`: a time of today, `yesterday`, a weekday or a date. */
  lastSeen: (when: string) => string;
}

export const presenceStrings: PresenceStrings = {
  online: 'Online',
  lastSeen: (when) => `Last seen ${when}`,
};
