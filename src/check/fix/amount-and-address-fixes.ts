import { isScalar, parseDocument, visit } from 'yaml';
import { isWonAlone } from '../../archive/amount-schema.ts';
import { readAmount, toAmountField } from '../../archive/reading/read-amount.ts';
import { valueOf } from '../../archive/reading/reading.ts';
import { nodesOf } from '../../body/nodes.ts';
import { parseBody } from '../../body/parse.ts';
import { isWebAddress } from '../../text/characters.ts';
import { addScheme } from '../../text/missing-scheme.ts';
import { editBody, editFrontmatter, hasKnownFields } from './file-parts.ts';
import { rewriteScalars, type ScalarFormat } from './scalar-fixes.ts';
import { applyEdits, type TextEdit } from './text-edits.ts';

/** A value up to the next field: `480,000천원` in `{ krw: 480,000천원, vat: included }`. */
const VALUE = /(?<quote>"?)(?<typed>[^"'{}[\]#\n:]*?)\k<quote>(?=\s*(?:[,，](?!\s?\d)|[}#]|$))/muy;

/**
 * Rewrites an amount as the schema wants it, if it can be read in only one way: `amount: 10억 6천만원 (VAT 포함)`
 * becomes `amount: { krw: 1060000000, vat: included }`, `krw: ￦500,000,000원` becomes `krw: 500000000`,
 * `seats: 1,200` becomes `seats: 1200`.
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
        // The typed text, because YAML reads 5.000 as 5.
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

const ADDRESS: ScalarFormat = { isRight: isWebAddress, read: addScheme };
const FIELDS = new Map([
  ['url', ADDRESS],
  ['source.url', ADDRESS],
]);

/** Writes `https://` before addresses without a scheme: `[협회](www.example.org)`, `url: example.org/1`. */
export function fixAddresses(text: string, path: string): string {
  const edited = hasKnownFields(path)
    ? editFrontmatter(text, path, (matter) => rewriteScalars(matter, FIELDS))
    : text;
  return editBody(edited, path, (body) => {
    const edits = /\]\(|\]:/u.test(body) ? findBareAddresses(body) : [];
    return applyEdits(body, edits);
  });
}

function findBareAddresses(body: string): TextEdit[] {
  const { tree } = parseBody(body);
  if (!tree) return [];
  return [...nodesOf(tree, 'link'), ...nodesOf(tree, 'definition')]
    .flatMap(({ node: { url, type, position } }): TextEdit[] => {
      const whole = addScheme(url);
      const start = position?.start.offset;
      const typed = body.slice(start, position?.end.offset);
      const before = (type === 'link' ? LINK : DEFINITION).exec(typed)?.[0];
      if (whole === undefined || start === undefined || before === undefined) return [];
      // An address with a character reference, `a&amp;b`, is left for the editor.
      if (!typed.startsWith(url, before.length)) return [];
      return [{ offset: start + before.length, length: url.length, fixed: whole }];
    })
    .sort((one, other) => one.offset - other.offset);
}

const LINK = /^\[[\s\S]*\]\(\s*<?/u;
const DEFINITION = /^\[[^\]]*\]:\s*<?/u;
