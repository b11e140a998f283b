import { isScalar, parseDocument, visit } from 'yaml';
import { isWonAlone } from '../../archive/amount-schema.ts';
import { readAmount, toAmountField } from '../../archive/reading/read-amount.ts';
import { valueOf } from '../../archive/reading/reading.ts';
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

/** A value up to the next field: `480,000천원` in `{ krw: 480,000천원, vat: included }`. */
const VALUE = /(?<quote>"?)(?<typed>[^"'{}[\]#\n:]*?)\k<quote>(?=\s*(?:[,，](?!\s?\d)|[}#]|$))/muy;

/**
 * Writes an amount as its fields have it, if it can be read in one way: `amount: 10억 6천만원 (VAT
 * 포함)` becomes `amount: { krw: 1060000000, vat: included }`, `krw: ￦500,000,000원` becomes `krw:
 * 500000000`, `seats: 1,200` becomes `seats: 1200`.
 */
export function fixAmounts(text: string, path: string): string {
  return path.startsWith('bids/') ? editFrontmatter(text, path, writeFields) : text;
}

function writeFields(matter: string): string {
  const edits: { from: number; to: number; written: string }[] = [];
  // In `{ krw: 500,000,000 }` YAML reads the digits after a comma as keys, which may be equal.
  visit(parseDocument(matter, { uniqueKeys: false, logLevel: 'silent' }), {
    Pair(_key, { key, value }) {
      if (!isScalar(key) || !isScalar(value) || !value.range) return;
      const [from, to] = value.range;
      if (key.value === 'amount') {
        // As typed: YAML reads 5.000 as 5.
        const typed = value.type === 'PLAIN' ? value.source : value.value;
        const amount = typeof typed === 'string' ? valueOf(readAmount(typed)) : undefined;
        if (amount) edits.push({ from, to, written: toAmountField(amount) });
      } else if (key.value === 'krw' || key.value === 'seats') {
        VALUE.lastIndex = from;
        const found = VALUE.exec(matter);
        const written = toDigits(found?.groups?.typed ?? '', key.value);
        if (found && written !== undefined && written !== found[0])
          edits.push({ from, to: from + found[0].length, written });
      }
    },
  });
  return edits.reduceRight(
    (edited, { from, to, written }) => edited.slice(0, from) + written + edited.slice(to),
    matter,
  );
}

function toDigits(typed: string, key: 'krw' | 'seats'): string | undefined {
  if (key === 'seats') {
    const plain = typed.replaceAll('，', ',');
    return /^\d{1,3}(?:,\d{3})+$/u.test(plain) ? plain.replaceAll(',', '') : undefined;
  }
  const amount = valueOf(readAmount(typed));
  return amount && isWonAlone(amount) ? String(amount.krw) : undefined;
}
