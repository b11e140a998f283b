import { isMap, isScalar, parseDocument, Scalar } from 'yaml';
import { editMatter, hasKnownFields, readMatter } from './matter.ts';

const LINE = /^(?:title|subtitle|summary|agency|theme|lead):[ \t]+(\S.*?)[ \t]*$/u;
const TAGS_IN_A_LINE = /^(tags:[ \t]*\[)([^[\]{}]*)(\].*)$/u;
const ITEM = /^[ \t]*-[ \t]+(\S.*?)[ \t]*$/u;
// A note to oneself: `제목 # 확인할 것`. `상담 #1` is a title, though YAML cuts it at the hash.
const NOTE = /(?:^|[ \t]+)#(?:\s.*)?$/u;

/**
 * Quotes around titles and their like that YAML would read as something else:
 * `title: [컨택저널] 제목: 부제` -> `title: "[컨택저널] 제목: 부제"`. A quote that is not closed
 * is left to the editor, who knows where it ends.
 */
export function fixQuotes(text: string, path: string): string {
  return hasKnownFields(path) ? editMatter(text, path, quoteLines) : text;
}

function quoteLines(matter: string): string {
  const lines = matter.split('\n');
  let inTags = false;
  const quoted = lines.map((line, index) => {
    const isItem = inTags && ITEM.test(line);
    inTags = /^tags:\s*$/u.test(line) || isItem;
    // A value that goes on in the next line is one that its writer knows YAML for.
    if (/^[ \t]+[^-\s]/u.test(lines[index + 1] ?? '')) return line;
    const tags = TAGS_IN_A_LINE.exec(line);
    if (tags) return quoteTags(line, tags);
    const value = (isItem ? ITEM : LINE).exec(line)?.[1];
    return value === undefined ? line : line.replace(value, () => quoteValue(value));
  });
  const result = quoted.join('\n');
  const broke = readMatter(matter) !== undefined && readMatter(result) === undefined;
  return broke ? matter : result;
}

function quoteTags(line: string, [, open = '', items = '', close = '']: readonly string[]): string {
  if (/["']/u.test(items.replace(/"[^"]*"|'[^']*'/gu, ''))) return line;
  const quoted = items.replace(/"[^"]*"|'[^']*'|[^\s,"'][^,"']*/gu, (item) => {
    const typed = item.trimEnd();
    return quoteValue(typed) + item.slice(typed.length);
  });
  const result = open + quoted + close;
  return readMatter(result) === undefined ? line : result;
}

function quoteValue(typed: string): string {
  const note = NOTE.exec(typed);
  const value = note ? typed.slice(0, note.index) : typed;
  if (value === '' || isAsTyped(typed, value) || isUnclosed(value)) return typed;
  const quoted = /["\\]/u.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
  return valueOf(quoted)?.value === value ? quoted + typed.slice(value.length) : typed;
}

/** Whether YAML reads what is typed, or what is typed within whole quotes. */
function isAsTyped(typed: string, value: string): boolean {
  const read = valueOf(typed);
  if (typeof read?.value !== 'string') return false;
  return read.type === Scalar.PLAIN ? read.value === value : true;
}

function isUnclosed(value: string): boolean {
  const [mark] = value;
  return (mark === '"' || mark === "'") && value.split(mark).length % 2 === 0;
}

/** The scalar that YAML reads on a line of its own; absent where it reads none. */
function valueOf(typed: string): Scalar | undefined {
  const { contents, errors, warnings } = parseDocument(`x: ${typed}`, { logLevel: 'silent' });
  const value = isMap(contents) ? contents.items[0]?.value : undefined;
  return errors.length + warnings.length === 0 && isScalar(value) ? value : undefined;
}
