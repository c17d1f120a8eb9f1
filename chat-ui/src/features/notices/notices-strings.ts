export interface NoticesStrings {
  notices: string;
  dismissNotice: string;
}

export const noticesStrings: NoticesStrings = {
  notices: 'New messages',
  dismissNotice: 'Dismiss',
};
