import type { InstantWords } from './ko/instant.ts';

/** Writes days in the language of a journal, as Intl does it. */
export interface Dates {
  /** `2024년 4월 1일`, `April 1, 2024`, of `2024-04-01`. */
  day: (day: string) => string;
  /** `2024년 4월`, `April 2024`, of `2024-04`. */
  month: (month: string) => string;
  /** `2024년 8월 9일(금) 10:00`, of `2024-08-09T10:00:00+09:00`; the time is that of Seoul. */
  instant: (instant: string) => string;
}

/** Writes days in the language with this BCP 47 tag, in English if Intl does not know it; `words` say how a time is written. */
export function toDates(language: string, words: InstantWords): Dates {
  const formatter = (options: Intl.DateTimeFormatOptions): ((day: string) => string) => {
    // Months of issues are Gregorian; the first days of two may be in one month of another calendar.
    const common = { calendar: 'gregory', timeZone: 'UTC' };
    const format = new Intl.DateTimeFormat([language, 'en'], { ...options, ...common });
    return (day) => format.format(new Date(`${day.padEnd(10, '-01')}T00:00:00Z`));
  };
  const day = formatter({ dateStyle: 'long' });
  const weekday = formatter({ weekday: 'short' });
  return {
    day,
    month: formatter({ year: 'numeric', month: 'long' }),
    instant: (instant) => {
      const date = instant.slice(0, 10);
      return words.instant(day(date), weekday(date), instant.slice(11, 16));
    },
  };
}
