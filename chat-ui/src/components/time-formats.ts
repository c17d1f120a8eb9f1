import { useSyncExternalStore } from 'react';
import { useChat } from '../react/chat-context.js';

export interface TimeFormats {
  /** `09:41` or `9:41 AM` */
  time: (at: string) => string;
  /** `Today`, `Yesterday`, a weekday within the last week, then a date: the long one with its weekday. */
  day: (at: string) => string;
}

const dayMs = 86_400_000;

/** Whole days from a local date to today. */
export function toDaysAgo(at: string): number {
  const toMidnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  return Math.round((toMidnight(new Date()) - toMidnight(new Date(at))) / dayMs);
}

/** An `Intl` format takes milliseconds to make, so each is made when it is first used. */
function createTimeFormats(locale: string | undefined, style: 'long' | 'short'): TimeFormats {
  const toFormat = (options: Intl.DateTimeFormatOptions) => {
    let format: Intl.DateTimeFormat | undefined;
    return (at: string) => (format ??= new Intl.DateTimeFormat(locale, options)).format(new Date(at));
  };
  let relative: Intl.RelativeTimeFormat | undefined;
  const weekday = toFormat({ weekday: style });
  const day: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: style,
    ...(style === 'long' && { weekday: 'short' }),
  };
  const date = toFormat(day);
  const dateOfYear = toFormat({ ...day, year: 'numeric' });
  return {
    time: toFormat({ timeStyle: 'short' }),
    day: (at) => {
      const daysAgo = toDaysAgo(at);
      if (daysAgo === 0 || daysAgo === 1) {
        relative ??= new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
        const word = relative.format(-daysAgo, 'day');
        return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1);
      }
      if (daysAgo > 1 && daysAgo < 7) return weekday(at);
      return new Date(at).getFullYear() === new Date().getFullYear() ? date(at) : dateOfYear(at);
    },
  };
}

/** One for each locale and style, whichever rows ask. */
const made = new Map<string, TimeFormats>();

/** Those of another time zone, or of yesterday, are made anew. */
export function useTimeFormats(style: 'long' | 'short'): TimeFormats {
  const { locale } = useChat();
  const key = `${style} ${locale} ${useToday()}`;
  const formats = made.get(key) ?? createTimeFormats(locale, style);
  made.set(key, formats);
  return formats;
}

/** The local date, and how far it is from UTC. */
const toToday = () => `${new Date().toDateString()} ${new Date().getTimezoneOffset()}`;

let today = toToday();
let midnight: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Renders again when the day changes, or the time zone of the device, while the page stays open. */
function useToday(): string {
  return useSyncExternalStore(subscribeToToday, getToday, getToday);
}

const getToday = () => today;

function subscribeToToday(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    updateToday();
    // A timer does not run while the device sleeps.
    document.addEventListener('visibilitychange', updateToday);
    window.addEventListener('focus', updateToday);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearTimeout(midnight);
    document.removeEventListener('visibilitychange', updateToday);
    window.removeEventListener('focus', updateToday);
  };
}

function updateToday(): void {
  const now = new Date();
  const tomorrow = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  clearTimeout(midnight);
  midnight = setTimeout(updateToday, tomorrow.getTime() - now.getTime());
  if (today === toToday()) return;
  today = toToday();
  made.clear();
  for (const listener of listeners) listener();
}
