import { isPair, isScalar, type Pair, parseDocument, visit } from 'yaml';
import { isDay, isMonth, toSeoulInstant } from '../../archive/date.ts';
import { editMatter, hasKnownFields, readMatter } from './matter.ts';
import { readWrittenDay, readWrittenInstant, readWrittenMonth } from './written-date.ts';

interface Kind {
  isRight: (text: string) => boolean;
  read: (text: string) => string | undefined;
}

const DAY: Kind = { isRight: isDay, read: readWrittenDay };
const MONTH: Kind = { isRight: isMonth, read: readWrittenMonth };
const INSTANT: Kind = {
  isRight: (text) => toSeoulInstant(text) !== undefined,
  read: readWrittenInstant,
};

/** What a field holds, by the keys that lead to it. */
const FIELDS: ReadonlyMap<string, Kind> = new Map([
  ['date', DAY],
  ['updated', DAY],
  ['posted', DAY],
  ['source.date', DAY],
  ['corrections.date', DAY],
  ['issue', MONTH],
  ['month', MONTH],
  ['deadline', INSTANT],
]);

/** Dates of the frontmatter as the archive writes them: `date: 2024년 4월 1일` -> `date: 2024-04-01`. */
export function fixDates(text: string, path: string): string {
  return hasKnownFields(path) ? editMatter(text, path, rewriteDates) : text;
}

function rewriteDates(matter: string): string {
  if (readMatter(matter) === undefined) return matter;
  const edits: { from: number; to: number; written: string }[] = [];
  visit(parseDocument(matter), {
    Pair(_key, pair, ancestors) {
      const kind = FIELDS.get(keysOf([...ancestors.filter(isPair), pair]));
      const value = pair.value;
      if (!kind || !isScalar(value) || !value.range) return;
      // The number 2024.10 is 2024.1: what counts is what is typed.
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
