import { useSyncExternalStore } from 'react';
import { noticePreferences } from './notice-preferences.js';

/** What `useNoticePreferences` returns. */
export interface NoticePreferencesView {
  /** A short sound with each notice. */
  sound: boolean;
  /** `denied`: the browser has been told never to ask again. `unsupported`: it has no notifications, or not for this page. */
  notifications: 'on' | 'off' | 'denied' | 'unsupported';
  /** Keeps the choice in this browser. */
  setSound: (isOn: boolean) => void;
  /** Asks for permission where there is none yet: call it from a click. */
  setNotifications: (isOn: boolean) => Promise<void>;
}

/** How a person wants to hear of new messages in this browser, for a switch of yours. */
export function useNoticePreferences(): NoticePreferencesView {
  const { sound, notifications } = useSyncExternalStore(
    noticePreferences.subscribe,
    noticePreferences.get,
    noticePreferences.initial,
  );
  return { sound, notifications: toState(notifications), setSound, setNotifications };
}

function toState(isWanted: boolean): NoticePreferencesView['notifications'] {
  if (typeof Notification === 'undefined') return 'unsupported';
  if (Notification.permission === 'denied') return 'denied';
  return isWanted && Notification.permission === 'granted' ? 'on' : 'off';
}

function setSound(sound: boolean): void {
  noticePreferences.set({ sound });
}

async function setNotifications(isOn: boolean): Promise<void> {
  if (typeof Notification === 'undefined') return;
  const isAllowed = isOn && (await Notification.requestPermission()) === 'granted';
  noticePreferences.set({ notifications: isAllowed });
}
