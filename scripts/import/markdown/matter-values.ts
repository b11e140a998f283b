import { parse as parseToml, TomlDate } from 'smol-toml';
import { parseDocument } from 'yaml';
import * as z from 'zod';
import { type Day, isDay } from '../../../src/archive/date.ts';

/** A value of front matter; every scalar is a text as typed, `007` or `true`. */
export type MatterValue = string | readonly MatterValue[] | MatterMap;

/** The entries of front matter, or of a map within it. */
export interface MatterMap {
  readonly [key: string]: MatterValue;
}

const scalarSchema = z
  .union([z.string(), z.number(), z.boolean(), z.bigint(), z.null(), z.undefined()])
  .transform((value) => String(value ?? ''));
const dateSchema = z
  .union([z.instanceof(TomlDate), z.instanceof(Date)])
  .transform((date) => date.toISOString());
const valueSchema: z.ZodType<MatterValue> = z.lazy(() =>
  z.union([dateSchema, scalarSchema, z.array(valueSchema), mapSchema]),
);
const mapSchema = z.record(z.string(), valueSchema);

/** Reads YAML. Entries that are no valid YAML (`title: 상담: 오늘`) are read line by line, as typed. */
export function readYamlMatter(text: string): MatterMap | undefined {
  return readYamlMap(text) ?? readYamlEntries(text);
}

function readYamlMap(text: string): MatterMap | undefined {
  // With this schema every scalar stays the text that was typed.
  const options = { schema: 'failsafe', uniqueKeys: true, logLevel: 'silent' } as const;
  const document = parseDocument(text, options);
  if (document.errors.length > 0) return undefined;
  try {
    // A text with many aliases is refused with an error.
    return mapSchema.safeParse(document.toJS({ maxAliasCount: 100 })).data;
  } catch {
    return undefined;
  }
}

const ENTRY = /^(?=["']?[\p{L}_][\p{L}\p{N}_.-]*["']?[ \t]*:(?:\s|$))/mu;

/** Reads YAML entry by entry; an entry that is no valid YAML gets the text after its colon. */
function readYamlEntries(text: string): MatterMap | undefined {
  const entries = text.split(ENTRY).flatMap((entry): [string, MatterValue][] => {
    const [, key, value] = /^["']?([^"':\s]+)["']?[ \t]*:([\s\S]*)$/u.exec(entry) ?? [];
    if (key === undefined || value === undefined) return [];
    return [[key, readYamlMap(entry)?.[key] ?? value.trim()]];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** Reads TOML; undefined if it is not valid. */
export function readToml(text: string): MatterMap | undefined {
  try {
    return mapSchema.safeParse(parseToml(text)).data;
  } catch {
    return undefined;
  }
}

/** Reads a JSON object, also without its braces and with a comma at its end; undefined if it is not valid. */
export function readJson(text: string): MatterMap | undefined {
  const object = text.trim().startsWith('{') ? text : `{${text.trim().replace(/,$/u, '')}}`;
  try {
    return mapSchema.safeParse(JSON.parse(object)).data;
  } catch {
    return undefined;
  }
}

/** All texts in a value, in order: of a list, of lists in it, and of maps. */
export function textsIn(value: MatterValue): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  return Object.values(value).flatMap(textsIn);
}

/** A value on one line, as the report shows it: `[상담, 이사]`, `{ name: 홍길동 }`. */
export function showValue(value: MatterValue): string {
  if (typeof value === 'string') return value.replace(/\s+/gu, ' ').trim();
  if (isList(value)) return `[${value.map(showValue).join(', ')}]`;
  const pairs = Object.entries(value).map(([key, one]) => `${key}: ${showValue(one)}`);
  return `{ ${pairs.join(', ')} }`;
}

/** Whether the value is a list. */
export function isList(value: MatterValue): value is readonly MatterValue[] {
  return Array.isArray(value);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const NUMBERS = /^(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})(?!\d)/u;
const PACKED = /^(\d{4})(\d{2})(\d{2})(?!\d)/u;
const DAY_FIRST =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{4})/iu;
const MONTH_FIRST =
  /^(?:[a-z]{3,9},?\s+)?([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/iu;
/** Matches a time zone that programs write. The editor in Seoul meant the day nine hours later. */
const UTC = /(?<=\d\s*)(?:Z|UTC|GMT|[+-]00:?00)$/iu;

/**
 * The day of a date with or without a time: `2024-05-02 10:00:00 +0900`, `2024년 5월 2일`, `May 2,
 * 2024`. A time in UTC gives the day in Seoul, one in another zone its own day. Undefined if the
 * text is no date.
 */
export function readMatterDay(text: string): Day | undefined {
  const typed = text.trim().replace(/^["']|["']$/gu, '');
  const seoul = UTC.test(typed) ? toSeoulDay(typed.replace(UTC, 'Z')) : undefined;
  if (seoul !== undefined) return seoul;
  const numbers = NUMBERS.exec(typed) ?? PACKED.exec(typed);
  if (numbers) return toDay(numbers[1], numbers[2], numbers[3]);
  const dayFirst = DAY_FIRST.exec(typed);
  if (dayFirst) return toDay(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(typed);
  return monthFirst ? toDay(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]) : undefined;
}

function toDay(year = '', month = '', day = ''): Day | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

function monthOf(name = ''): string {
  return String(MONTHS.indexOf(name.toLowerCase()) + 1);
}

const NINE_HOURS = 9 * 60 * 60 * 1000;

function toSeoulDay(instant: string): Day | undefined {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? undefined : new Date(time + NINE_HOURS).toISOString().slice(0, 10);
}
