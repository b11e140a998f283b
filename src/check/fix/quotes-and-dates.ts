import { isMap, isScalar, parseDocument, Scalar } from 'yaml';
import { isDay, isMonth, toSeoulInstant } from '../../archive/date.ts';
import { readDay } from '../../archive/reading/read-day.ts';
import { readInstant } from '../../archive/reading/read-instant.ts';
import { toHalfWidth, valueOf } from '../../archive/reading/reading.ts';
import { editFrontmatter, hasKnownFields, yamlToJson } from './file-parts.ts';
import { rewriteScalars, type ScalarFormat } from './scalar-fixes.ts';

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
    // Other sites show tags with a `#`; ours are written without it.
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
  return scalarOf(quoted)?.value === value ? quoted + typed.slice(value.length) : typed;
}

/** Whether YAML reads the value exactly as typed, or the value is already in quotes. */
function isAsTyped(typed: string, value: string): boolean {
  const read = scalarOf(typed);
  if (typeof read?.value !== 'string') return false;
  return read.type === Scalar.PLAIN ? read.value === value : true;
}

function isUnclosed(value: string): boolean {
  const [mark] = value;
  return (mark === '"' || mark === "'") && value.split(mark).length % 2 === 0;
}

/** The scalar that YAML reads from a value; undefined if the value is invalid or not a scalar. */
function scalarOf(typed: string): Scalar | undefined {
  const { contents, errors, warnings } = parseDocument(`x: ${typed}`, { logLevel: 'silent' });
  const value = isMap(contents) ? contents.items[0]?.value : undefined;
  return errors.length + warnings.length === 0 && isScalar(value) ? value : undefined;
}

const DAY: ScalarFormat = { isRight: isDay, read: (text) => valueOf(readDay(text)) };
const MONTH: ScalarFormat = { isRight: isMonth, read: readWrittenMonth };
const INSTANT: ScalarFormat = {
  isRight: (text) => toSeoulInstant(text) !== undefined,
  read: (text) => valueOf(readInstant(text)),
};

/** The format of each date field, by the field's path. */
const FIELDS: ReadonlyMap<string, ScalarFormat> = new Map([
  ['date', DAY],
  ['updated', DAY],
  ['posted', DAY],
  ['source.date', DAY],
  ['corrections.date', DAY],
  ['issue', MONTH],
  ['month', MONTH],
  ['deadline', INSTANT],
  ['history.date', DAY],
  ['history.before.deadline', INSTANT],
  ['result.date', DAY],
]);

/** A date whose year has an apostrophe instead of its century, which YAML takes for a quote: `'24. 8. 9.` */
const SHORT_YEAR = /^([a-z]+:[ \t]+)('\d{2}[ \t]*[-./년][^'"\n]*?)(?=[ \t]*$)/gmu;

/**
 * Rewrites dates in the frontmatter: `date: 2024년 4월 1일` becomes `date: 2024-04-01`, `deadline: '24.
 * 8. 9. 10:00` becomes `deadline: "2024-08-09 10:00"`.
 */
export function fixDates(text: string, path: string): string {
  return hasKnownFields(path)
    ? editFrontmatter(text, path, (matter) =>
        rewriteScalars(matter.replace(SHORT_YEAR, '$1"$2"'), FIELDS),
      )
    : text;
}

const SEPARATOR = String.raw`\s*[-‐‑–—−./]\s*`;
const WRITTEN_MONTH = new RegExp(
  String.raw`^(\d{4})(?:${SEPARATOR}|\s*년\s*)(\d{1,2})\s*(?:월\s*호?|\.)?$`,
  'u',
);
/** `2024년 4월호` gives `2024-04`. */
function readWrittenMonth(text: string): string | undefined {
  const [, year = '', month = ''] = WRITTEN_MONTH.exec(toHalfWidth(text).trim()) ?? [];
  const read = `${year}-${month.padStart(2, '0')}`;
  return isMonth(read) ? read : undefined;
}
