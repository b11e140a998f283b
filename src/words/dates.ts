import type { InstantWords } from './ko/instant-words.ts';

/** Formats days, months and times in the language of a journal, with Intl. */
export interface Dates {
  /** Formats a day: `2024-04-01` gives `2024년 4월 1일` or `April 1, 2024`. */
  day: (day: string) => string;
  /** Formats a day, or a month where the day is unknown. */
  date: (date: string) => string;
  /** Formats a month: `2024-04` gives `2024년 4월` or `April 2024`. */
  month: (month: string) => string;
  /** `월`, `Mon`, of `2024-04-01`. */
  weekday: (day: string) => string;
  /** `2024년 8월 9일(금)`, of `2024-08-09`. */
  dated: (day: string) => string;
  /** Formats an instant in Seoul time: `2024-08-09T10:00:00+09:00` gives `2024년 8월 9일(금) 10:00`. */
  instant: (instant: string) => string;
}

/** Whether a date is known to its month only: `2024-04`. */
function isMonth(date: string): boolean {
  return date.length === '2024-04'.length;
}

/**
 * Formats dates in the language with this BCP 47 tag, or in English if Intl does not know it;
 * `words` has the pattern of a time.
 */
export function toDates(language: string, words: InstantWords): Dates {
  const formatter = (options: Intl.DateTimeFormatOptions): ((day: string) => string) => {
    // Issues have Gregorian months; in another calendar two of them could have the same name.
    const common = { calendar: 'gregory', timeZone: 'UTC' };
    const format = new Intl.DateTimeFormat([language, 'en'], { ...options, ...common });
    return (day) => format.format(new Date(`${day.padEnd(10, '-01')}T00:00:00Z`));
  };
  const day = formatter({ dateStyle: 'long' });
  const weekday = toWeekday(language);
  const month = formatter({ year: 'numeric', month: 'long' });
  return {
    day,
    month,
    date: (date) => (isMonth(date) ? month(date) : day(date)),
    weekday,
    dated: (date) => words.dated(day(date), weekday(date)),
    instant: (instant) => {
      const date = instant.slice(0, 10);
      return words.instant(day(date), weekday(date), instant.slice(11, 16));
    },
  };
}

/** Returns a function that writes the weekday of a day, `월`, `Mon`, in the language with this BCP 47 tag. */
export function toWeekday(language: string): (day: string) => string {
  const format = new Intl.DateTimeFormat([language, 'en'], { weekday: 'short', timeZone: 'UTC' });
  return (day) => format.format(new Date(`${day}T00:00:00Z`));
}
