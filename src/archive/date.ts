/**
 * Matches the form `2024-04-01`, with year, month and day as groups. It also matches days that do
 * not exist, such as `2024-02-31`, which `isDay` refuses.
 */
export const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/u;
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/u;
const SEOUL_TIME = /^(\d{4}-\d{2}-\d{2})[ T]([01]\d|2[0-3]):([0-5]\d)(?::00)?(?:\+09:00)?$/u;
const DAY_MS = 24 * 60 * 60 * 1000;
const WEEKDAYS = ['일', '월', '화', '수', '목', '금', '토'] as const;

/** A calendar day, `2024-04-01`. */
export type Day = string;
/** A calendar month, `2024-04`. */
export type Month = string;
/** A date as exactly as it is known: `2024-04-01`, or `2024-04`. */
export type DayOrMonth = string;
/** A time in Seoul, to the minute: `2024-08-09T10:00:00+09:00` (no summer time since 1988). */
export type SeoulInstant = string;

/** Whether the text is `YYYY-MM-DD` and the day exists: not `2024-02-31`. */
export function isDay(text: string): text is Day {
  if (!DAY_PATTERN.test(text)) return false;
  // `Date` turns 2024-02-31 into 2024-03-02, which does not start with the text.
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Whether the text is a month, `YYYY-MM`. */
export function isMonth(text: string): text is Month {
  return MONTH.test(text);
}

/**
 * Parses `2024-08-09 10:00`, also with seconds `:00` or the zone `+09:00`, as a time in Seoul;
 * undefined for any other form.
 */
export function toSeoulInstant(text: string): SeoulInstant | undefined {
  const found = SEOUL_TIME.exec(text);
  if (!found?.[1] || !isDay(found[1])) return undefined;
  return `${found[1]}T${found[2]}:${found[3]}:00+09:00`;
}

/** Weekday of a day in Korean: `금`. */
export function weekday(day: Day): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}

/** The latest of some days (`2024-04-01`) or RFC 3339 instants; undefined if there is none. */
export function latest<T extends string>(days: readonly (T | undefined)[]): T | undefined {
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

/** The number of days from one day to another; negative if the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}
