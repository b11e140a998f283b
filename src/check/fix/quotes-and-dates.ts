import { isMap, isPair, isScalar, type Pair, parseDocument, Scalar, visit } from 'yaml';
import { isDay, isMonth, toSeoulInstant, weekday } from '../../archive/date.ts';
import { editFrontmatter, hasKnownFields, yamlToJson } from './file-parts.ts';

const QUOTED_FIELD = /^(?:title|subtitle|summary|agency|theme|lead):[ \t]+(\S.*?)[ \t]*$/u;
const TAGS_IN_A_LINE = /^(tags:[ \t]*\[)([^[\]{}]*)(\].*)$/u;
const ITEM = /^[ \t]*-[ \t]+(\S.*?)[ \t]*$/u;
const HASHTAGS = /^tags:[ \t]*(?:#[^\s#,[\]"':]+[ \t,]*)+$/u;
// A YAML comment after a value: `제목 # 확인할 것`. In `상담 #1` the number is part of the title,
// although YAML reads a comment.
const NOTE = /(?:^|[ \t]+)#(?:\s.*)?$/u;

/**
 * Adds quotes to titles and similar values that YAML would misread: `title: [컨택저널] 제목: 부제`
 * becomes `title: "[컨택저널] 제목: 부제"`. A value with an unclosed quote is not changed: only the
 * editor knows where it ends.
 */
export function fixQuotes(text: string, path: string): string {
  return hasKnownFields(path) ? editFrontmatter(text, path, quoteLines) : text;
}

function quoteLines(matter: string): string {
  const lines = matter.split('\n');
  let inTags = false;
  const quoted = lines.map((line, index) => {
    const isItem = inTags && ITEM.test(line);
    inTags = /^tags:\s*$/u.test(line) || isItem;
    // A value that continues on the next line is deliberate YAML.
    if (/^[ \t]+[^-\s]/u.test(lines[index + 1] ?? '')) return line;
    if (HASHTAGS.test(line))
      return `tags: [${line
        .split(/[\s,#]+/u)
        .slice(1)
        .filter(Boolean)
        .join(', ')}]`;
    const tags = TAGS_IN_A_LINE.exec(line);
    if (tags) return quoteTags(line, tags);
    const value = (isItem ? ITEM : QUOTED_FIELD).exec(line)?.[1];
    return value === undefined ? line : line.replace(value, () => quoteValue(value));
  });
  const result = quoted.join('\n');
  const broke = yamlToJson(matter) !== undefined && yamlToJson(result) === undefined;
  return broke ? matter : result;
}

function quoteTags(line: string, [, open = '', items = '', close = '']: readonly string[]): string {
  if (/["']/u.test(items.replace(/"[^"]*"|'[^']*'/gu, ''))) return line;
  const quoted = items.replace(/"[^"]*"|'[^']*'|[^\s,"'][^,"']*/gu, (item) => {
    const typed = item.trimEnd();
    // No tag begins with `#`, which is how other sites show them.
    return quoteValue(typed.replace(/^(["']?)#+(?=[^\s"'])/u, '$1')) + item.slice(typed.length);
  });
  const result = open + quoted + close;
  return yamlToJson(result) === undefined ? line : result;
}

function quoteValue(typed: string): string {
  const note = NOTE.exec(typed);
  const value = note ? typed.slice(0, note.index) : typed;
  if (value === '' || isAsTyped(typed, value) || isUnclosed(value)) return typed;
  const quoted = /["\\]/u.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
  return valueOf(quoted)?.value === value ? quoted + typed.slice(value.length) : typed;
}

/** Whether YAML reads the value exactly as typed, or the value is already in quotes. */
function isAsTyped(typed: string, value: string): boolean {
  const read = valueOf(typed);
  if (typeof read?.value !== 'string') return false;
  return read.type === Scalar.PLAIN ? read.value === value : true;
}

function isUnclosed(value: string): boolean {
  const [mark] = value;
  return (mark === '"' || mark === "'") && value.split(mark).length % 2 === 0;
}

/** The scalar that YAML reads from a value; undefined if the value is invalid or not a scalar. */
function valueOf(typed: string): Scalar | undefined {
  const { contents, errors, warnings } = parseDocument(`x: ${typed}`, { logLevel: 'silent' });
  const value = isMap(contents) ? contents.items[0]?.value : undefined;
  return errors.length + warnings.length === 0 && isScalar(value) ? value : undefined;
}

interface DateFormat {
  isRight: (text: string) => boolean;
  read: (text: string) => string | undefined;
}

const DAY: DateFormat = { isRight: isDay, read: readWrittenDay };
const MONTH: DateFormat = { isRight: isMonth, read: readWrittenMonth };
const INSTANT: DateFormat = {
  isRight: (text) => toSeoulInstant(text) !== undefined,
  read: readWrittenInstant,
};

/** The format of each date field, by the field's path. */
const FIELDS: ReadonlyMap<string, DateFormat> = new Map([
  ['date', DAY],
  ['updated', DAY],
  ['posted', DAY],
  ['source.date', DAY],
  ['corrections.date', DAY],
  ['issue', MONTH],
  ['month', MONTH],
  ['deadline', INSTANT],
]);

/** Rewrites dates in the frontmatter: `date: 2024년 4월 1일` becomes `date: 2024-04-01`. */
export function fixDates(text: string, path: string): string {
  return hasKnownFields(path) ? editFrontmatter(text, path, rewriteDates) : text;
}

function rewriteDates(matter: string): string {
  if (yamlToJson(matter) === undefined) return matter;
  const edits: { from: number; to: number; written: string }[] = [];
  visit(parseDocument(matter), {
    Pair(_key, pair, ancestors) {
      const kind = FIELDS.get(keysOf([...ancestors.filter(isPair), pair]));
      const value = pair.value;
      if (!kind || !isScalar(value) || !value.range) return;
      // The typed text, because YAML reads 2024.10 as the number 2024.1.
      const [from, to] = value.range;
      const [, quote = '', inner = ''] = /^(["']?)(.*)\1$/u.exec(matter.slice(from, to)) ?? [];
      const read = kind.isRight(inner) ? undefined : kind.read(inner);
      if (read !== undefined) edits.push({ from, to, written: quote + read + quote });
    },
  });
  return edits.reduceRight(
    (edited, { from, to, written }) => edited.slice(0, from) + written + edited.slice(to),
    matter,
  );
}

function keysOf(pairs: readonly Pair[]): string {
  return pairs.map(({ key }) => (isScalar(key) ? String(key.value) : '')).join('.');
}

const SEPARATOR = String.raw`\s*[-‐‑–—−./]\s*`;
const WRITTEN_DAY = new RegExp(
  String.raw`^(\d{4})(?:${SEPARATOR}|\s*년\s*)(\d{1,2})(?:${SEPARATOR}|\s*월\s*)(\d{1,2})\s*[.일]?\s*(?:\(\s*([일월화수목금토])(?:요일)?\s*\))?`,
  'u',
);
const WRITTEN_MONTH = new RegExp(
  String.raw`^(\d{4})(?:${SEPARATOR}|\s*년\s*)(\d{1,2})\s*(?:월\s*호?|\.)?$`,
  'u',
);
const WRITTEN_TIME =
  /^[\sT,]*(?:(오전|오후)\s*)?(\d{1,2})\s*(?::\s*(\d{2})|시(?:\s*(\d{1,2})\s*분)?)$/u;

/** `2024.4.1`, `2024년 4월 1일(월)` give `2024-04-01`; undefined if there is no such day or it has another weekday. */
function readWrittenDay(text: string): string | undefined {
  const found = openingDay(toHalfWidth(text));
  return found?.rest === '' ? found.day : undefined;
}

/** `2024년 4월호` gives `2024-04`. */
function readWrittenMonth(text: string): string | undefined {
  const [, year = '', month = ''] = WRITTEN_MONTH.exec(toHalfWidth(text)) ?? [];
  const read = `${year}-${month.padStart(2, '0')}`;
  return isMonth(read) ? read : undefined;
}

/** `2024년 8월 9일 오후 3시` gives `2024-08-09 15:00`. */
function readWrittenInstant(text: string): string | undefined {
  const found = openingDay(toHalfWidth(text));
  const [, half, hour = '', minute, minutes] = WRITTEN_TIME.exec(found?.rest ?? '') ?? [];
  if (!found || hour === '') return undefined;
  const read = `${found.day} ${toHour(half, Number(hour))}:${(minute ?? minutes ?? '0').padStart(2, '0')}`;
  return toSeoulInstant(read) === undefined ? undefined : read;
}

function openingDay(text: string): { day: string; rest: string } | undefined {
  const [whole = '', year = '', month = '', date = '', named] = WRITTEN_DAY.exec(text) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (!isDay(day) || (named !== undefined && named !== weekday(day))) return undefined;
  return { day, rest: text.slice(whole.length) };
}

function toHour(half: string | undefined, hour: number): string {
  // 오전 13시 does not exist; only the editor knows the right hour.
  if (half === '오전' && hour > 12) return '';
  const shifted = half === undefined || hour > 12 ? hour : (hour % 12) + (half === '오후' ? 12 : 0);
  return String(shifted).padStart(2, '0');
}

/** Full-width digits and punctuation to ASCII: `２０２４．４` gives `2024.4`. */
function toHalfWidth(text: string): string {
  return text.normalize('NFKC').trim();
}
