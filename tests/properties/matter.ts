import fc from 'fast-check';
import { Document, stringify, visit } from 'yaml';
import { CREDIT_ROLES } from '../../src/archive/article.ts';
import { BID_KINDS } from '../../src/archive/bid.ts';
import { hostileText, ODDITIES, plainLine, SIGNS } from './hostile.ts';

const day = fc
  .date({ min: new Date('1998-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const address = plainLine.map((text) => `https://example.org/${text.replace(/[\s\\]/gu, '')}`);
const id = fc.uuid().map((uuid) => `uuid:${uuid}`);
const tag = plainLine.map((text) =>
  text
    .replace(/[/?#%\\<>:"|*\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/gu, '')
    .normalize('NFC')
    .replace(/^[\s.]+|[\s.]+$/gu, ''),
);
const named = plainLine.map((text) => `곳 ${text}`);
const some = <T>(items: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(items, { maxLength: 3 });

const optional = {
  subtitle: plainLine,
  pages: fc.constantFrom(1, '1-300', '9700~9999쪽', '1, 3, 5-7'),
  source: fc.oneof(
    fc.record(
      { name: named, reporter: plainLine, url: address, date: day, issue: plainLine },
      { requiredKeys: ['name'] },
    ),
    fc.array(fc.record({ name: named }), { minLength: 1, maxLength: 3 }),
  ),
  credits: some(fc.record({ role: fc.constantFrom(...CREDIT_ROLES), name: plainLine })),
  tags: some(tag),
  summary: plainLine,
  attachments: some(fc.record({ title: plainLine, file: fc.constant('a.pdf') })),
  cover: fc.constant('wide.jpg'),
  corrections: some(fc.record({ date: fc.constant('2024-05-01'), text: plainLine })),
  updated: fc.constant('2024-06-01'),
};

/** Arbitrary valid frontmatter of an article, with the oddest values that the check accepts. */
export const articleMatter = fc.record(
  {
    id,
    title: plainLine,
    issue: fc.constant('2024-04'),
    category: fc.constant('report'),
    date: fc.constant('2024-04-01'),
    ...optional,
  },
  { requiredKeys: ['id', 'title', 'issue', 'category', 'date'] },
);

/** Arbitrary valid frontmatter of a bid notice. */
export const bidMatter = fc.record(
  {
    id,
    title: plainLine,
    agency: plainLine,
    posted: fc.constant('2024-07-25'),
    deadline: fc.constant('2024-08-09 10:00'),
    amount: fc.record({
      krw: fc.integer({ min: 1 }),
      vat: fc.constantFrom('included', 'excluded', 'unknown'),
      limit: fc.boolean(),
    }),
    kind: fc.constantFrom(...BID_KINDS),
    seats: fc.integer({ min: 1, max: 9999 }),
    url: address,
    result: fc.record({ winner: plainLine, krw: fc.integer({ min: 1 }) }),
  },
  { requiredKeys: ['title', 'agency', 'posted', 'kind'] },
);

const KEYS = [
  ...[
    'id',
    'title',
    'subtitle',
    'issue',
    'category',
    'date',
    'source',
    'credits',
    'tags',
    'summary',
  ],
  ...[
    'series',
    'attachments',
    'cover',
    'aliases',
    'pages',
    'ebook',
    'corrections',
    'updated',
    'draft',
    'agency',
  ],
  ...['posted', 'deadline', 'amount', 'kind', 'seats', 'url', 'result', 'month', 'order', 'name'],
  ...['__proto__', 'constructor', 'tittle', '제목', ''],
];

const anyValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    hostileText(),
    fc.constantFrom(null, true, false, 0, -1, 1.5, 1e21, NaN, Infinity),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

/** Arbitrary well-formed YAML, with values of any type in any field; mostly invalid frontmatter. */
export const anyMatter: fc.Arbitrary<string> = fc
  .dictionary(fc.constantFrom(...KEYS), anyValue, { maxKeys: 8, noNullPrototype: true })
  .map((fields) => stringify(fields, { aliasDuplicateObjects: false }));

/** Arbitrary pieces of YAML in any order; mostly malformed. */
export const strewnMatter: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...KEYS.map((key) => `\n${key}: `)),
      fc.constantFrom(...SIGNS),
      fc.constantFrom(...ODDITIES),
      fc.constantFrom(
        '\n',
        '\n  ',
        '\n- ',
        '\n  - ',
        '&a ',
        '*a',
        '!!str ',
        '!x ',
        '|',
        '>-',
        '<<: *a',
        '...',
        '---',
        '%YAML 1.1',
        '? ',
        '2024-04-01',
        '"',
        "'",
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const ODD = String.raw`[\s\p{Default_Ignorable_Code_Point}]`;
const NEEDS_QUOTES = new RegExp(`^${ODD}|${ODD}$|^\\w+${ODD}*:${ODD}`, 'u');

/**
 * Writes fields as YAML. A text with an unusual space at its start or end, or next to a colon, gets
 * quotes, because the check does not accept it without.
 */
export function toMatter(fields: object): string {
  const document = new Document(fields, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value === 'string' && NEEDS_QUOTES.test(node.value))
        node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0 }).trimEnd();
}
