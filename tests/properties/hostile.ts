import fc from 'fast-check';

/** Usual words of a Korean monthly. */
export const WORDS = [
  '상담사',
  '컨택센터가',
  '高度化',
  'CX(고객경험)',
  '2000~3000',
  '39%',
  '3.5점',
  '‘작은’',
  '“큰”',
  'A·B',
  '김견본 기자',
  '2024년',
  '…',
  'www.example.org',
];

/** Signs and words with a special meaning in some format: Markdown, YAML, HTML, XML, JavaScript. */
export const SIGNS = [
  ...['<', '>', '&', '"', "'", '`', '{', '}', '[', ']', '(', ')', '\\', '/', '|', '=', ':', '#'],
  ...['*', '_', '~~', '!', '%', '@', '- ', '? ', ', ', ' #', ': ', '$', '^', ';', '+', '--', '%20'],
  ...[']]>', '<![CDATA[', '<!--', '-->', '--!>', '</script>', '<script>', '</title>', '</p>', '/>'],
  ...['&amp;', '&lt;', '&#65;', '&#x0;', '&nbsp', '&copy', '{x}', '${x}', '<%', '%>', '<출처>'],
  ...[
    'onload=x',
    'javascript:',
    'data:text/html,x',
    '../',
    'null',
    'true',
    '~',
    '1e3',
    '__proto__',
  ],
];

/** Unusual characters: invisible ones, the first and last of Unicode, halves of surrogate pairs, emoji. */
export const ODDITIES = [
  ...['\u0000', '\u0001', '\u000B', '\u001B', '\u007F', '\u0085', '\uFFFE', '\uFFFF', '\uFEFF'],
  ...['\u200B', '\u200D', '\u2060', '\u202E', '\u2066', '\u2028', '\u2029', '\u00AD', '\u00A0'],
  ...['\uD800', '\uDC00', '\u{20000}', '\u{2F800}', '\u{10FFFF}', '\u{E0041}', '\uF900', '\u3000'],
  ...[
    '😀',
    '👩‍👩‍👧',
    '🇰🇷',
    '각'.normalize('NFD'),
    'é'.normalize('NFD'),
    '\u0301',
    'עברית',
    'עَ',
    'İ',
    'ﬁ',
  ],
  ...['\t', '\r', '\n', '\r\n', '  ', ' '],
];

/** Arbitrary texts of words, signs with a special meaning and unusual characters. */
export function hostileText(maxLength = 12): fc.Arbitrary<string> {
  const part = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
    { weight: 3, arbitrary: fc.constantFrom(...SIGNS) },
    { weight: 1, arbitrary: fc.constantFrom(...ODDITIES) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  );
  return fc.array(part, { maxLength }).map((parts) => parts.join(''));
}

/** Arbitrary lines that are valid in frontmatter, with all signs that a line may have. */
export const plainLine: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...WORDS, ' ') },
      { weight: 2, arbitrary: fc.constantFrom(...SIGNS) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '😀',
          '👩‍👩‍👧',
          '\u{20000}',
          'עברית',
          '\u0301',
          '\u00A0',
          '\u3000',
          '\t',
        ),
      },
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((parts) => `${parts.join('')}가`);
