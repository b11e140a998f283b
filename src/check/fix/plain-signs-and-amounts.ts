import { isPair, isScalar, parseDocument, visit } from 'yaml';
import { findLookAlikes } from '../../yaml/look-alikes.ts';
import { editFrontmatter, hasKnownFields } from './file-parts.ts';

/** Replaces characters that look like signs of YAML by these signs: `title："봄"` becomes `title: "봄"`. */
export function fixLookAlikes(text: string, path: string): string {
  const isSettings = /^(?:journal|search|style)\.yaml$/u.test(path);
  const isOurs = isSettings || hasKnownFields(path);
  return isOurs ? editFrontmatter(text, path, writePlainSigns) : text;
}

function writePlainSigns(matter: string): string {
  let plain = matter;
  // Again, because after a corrected colon YAML may find another such character.
  for (let found = findLookAlikes(plain); found.length > 0; found = findLookAlikes(plain)) {
    plain = found
      .toSorted((a, b) => a.offset - b.offset)
      .reduceRight(
        (edited, { offset, typed, plain: sign }) =>
          edited.slice(0, offset) + sign + edited.slice(offset + typed.length),
        plain,
      );
  }
  return plain;
}

// Matches an amount that is all of a value: not the `480,000` of `480,000천원` or of `480,000,000 원 이내`.
const AMOUNT =
  /"?[￦₩]?(?<digits>\d{1,3}(?:[,，]\d{3})+|\d+)(?:\s*원)?"?(?=\s*(?:[,，](?!\d)|[}#]|$))/muy;

/** Removes the commas and the unit of an amount: `krw: ￦500,000,000원` becomes `krw: 500000000`. */
export function fixAmounts(text: string, path: string): string {
  return path.startsWith('bids/') ? editFrontmatter(text, path, writeDigits) : text;
}

function writeDigits(matter: string): string {
  const edits: { from: number; to: number; digits: string }[] = [];
  // In `{ krw: 500,000,000 }` YAML reads the digits after a comma as keys, which may be equal.
  visit(parseDocument(matter, { uniqueKeys: false, logLevel: 'silent' }), {
    Pair(_key, pair) {
      if (!isPair(pair) || !isScalar(pair.key) || !isScalar(pair.value)) return;
      if (pair.key.value !== 'krw' && pair.key.value !== 'seats') return;
      const from = pair.value.range?.[0] ?? 0;
      AMOUNT.lastIndex = from;
      const found = AMOUNT.exec(matter);
      const digits = found?.groups?.digits?.replace(/\D/gu, '');
      if (found && digits !== undefined && digits !== found[0])
        edits.push({ from, to: from + found[0].length, digits });
    },
  });
  return edits.reduceRight(
    (edited, { from, to, digits }) => edited.slice(0, from) + digits + edited.slice(to),
    matter,
  );
}
