import { useChat } from '../react/chat-context.js';

export interface TimeFormats {
  /** `09:41` */
  time: (at: string) => string;
  /** `Today`, `Yesterday`, a weekday within the last week, then a date. */
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
  const date = toFormat({ day: 'numeric', month: style });
  const dateOfYear = toFormat({ day: 'numeric', month: style, year: 'numeric' });
  return {
    time: toFormat({ hour: '2-digit', minute: '2-digit' }),
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

export function useTimeFormats(style: 'long' | 'short'): TimeFormats {
  const { locale } = useChat();
  const key = `${style} ${locale}`;
  const formats = made.get(key) ?? createTimeFormats(locale, style);
  made.set(key, formats);
  return formats;
}
