import { isPair, isScalar, type Pair, parseDocument, visit } from 'yaml';
import { yamlToJson } from './file-parts.ts';
import { applyEdits, type TextEdit } from './text-edits.ts';

/**
 * A format of values: `isRight` is true for a value in this format, `read` converts a value written in
 * another way, or gives undefined.
 */
export interface ScalarFormat {
  isRight: (text: string) => boolean;
  read: (text: string) => string | undefined;
}

/**
 * Converts the values of some fields to their formats and keeps their quotes; the keys of `formats` are paths
 * of fields: `source.date`. Returns YAML that cannot be read unchanged.
 */
export function rewriteScalars(matter: string, formats: ReadonlyMap<string, ScalarFormat>): string {
  if (yamlToJson(matter) === undefined) return matter;
  const edits: TextEdit[] = [];
  visit(parseDocument(matter), {
    Pair(_key, pair, ancestors) {
      const format = formats.get(keysOf([...ancestors.filter(isPair), pair]));
      const value = pair.value;
      if (!format || !isScalar(value) || !value.range) return;
      // The typed text, because YAML reads 2024.10 as the number 2024.1.
      const [from, to] = value.range;
      const [, quote = '', inner = ''] = /^(["']?)(.*)\1$/u.exec(matter.slice(from, to)) ?? [];
      const read = format.isRight(inner) ? undefined : format.read(inner);
      if (read !== undefined) {
        edits.push({ offset: from, length: to - from, fixed: quote + read + quote });
      }
    },
  });
  return applyEdits(matter, edits);
}

function keysOf(pairs: readonly Pair[]): string {
  return pairs.map(({ key }) => (isScalar(key) ? String(key.value) : '')).join('.');
}
