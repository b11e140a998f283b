import fc from 'fast-check';
import { stringify } from 'yaml';
import { BID_KINDS } from '../../src/archive/bid.ts';
import { CHART_TYPES } from '../../src/body/chart/chart-data.ts';
import { writtenBody } from './body.ts';
import { hostileText, plainLine } from './hostile.ts';
import { ATTACHED, PICTURES } from './edge-files.ts';
import { toMatter } from './matter.ts';

// Articles and notices whose fields, names and sizes are at their limits or just beyond them, or
// whose URLs the site itself uses. The check refuses most of them; all others must build.

const LONG = ['가', '가 ', 'A', '👩‍👩‍👧', '가\u0301', 'ᄀᆞ', '龘', 'עَ', 'a-', '1', '“'];

/** Arbitrary lines of about `most` characters: from two fewer to one more. */
function lineOf(most: number): fc.Arbitrary<string> {
  const long = fc
    .tuple(
      fc.constantFrom(...LONG),
      fc.constantFrom(most, most, most - 1, most - 2, most, most + 1),
    )
    .map(([unit, length]) => unit.repeat(length).slice(0, length));
  return fc.oneof(
    { weight: 4, arbitrary: plainLine },
    { weight: 4, arbitrary: long },
    hostileText(),
  );
}

const NAMES = [
  ...[
    '.NET',
    'C++',
    'Inc.',
    'con',
    'CON.txt',
    'nul',
    '...',
    'a.',
    'index.html',
    'index.md',
    'rss.xml',
  ],
  ...['2', '22', '２', '챗봇', 'CX', 'cx', '%', '100%', '%25', '%zz', 'R&D', "'", '가 나', '&amp;'],
  ...[
    '<b>',
    'İ',
    'ﬁ',
    'ß',
    '\u00A0x',
    '__proto__',
    'constructor',
    'AI: 상담',
    'a|b',
    'a*b',
    '~',
    '+',
  ],
  ...[
    '가'.repeat(66),
    '가'.repeat(67),
    'a'.repeat(200),
    'a'.repeat(201),
    '각'.normalize('NFD'),
    '상담',
  ],
  ...[
    '\uF0B7',
    '㈜견본',
    '견본(주)',
    '★',
    '―',
    '-',
    '_',
    '_x',
    '(가)',
    "'; --",
    '가\u0301',
    '漢字',
    '😀',
  ],
];
const name = fc.oneof(fc.constantFrom(...NAMES), lineOf(66));

const PARTS = [
  ...[
    'llms.txt',
    '404.html',
    '404',
    'search',
    'index.html',
    'INDEX.HTML',
    'issues',
    '2024-04',
    'tags',
  ],
  ...[
    'x',
    'y',
    'X',
    '챗봇',
    'a.pdf',
    'index.md',
    '_astro',
    'media',
    '.git',
    '.well-known',
    'con',
    'feeds',
  ],
  ...[
    'rss.xml',
    'sitemap-0.xml',
    'sitemap-index.xml',
    'pagefind',
    'pagefind.js',
    'fonts',
    'title.woff2',
  ],
  ...[
    'letter.html',
    '글-0',
    '글-1',
    'a',
    '가'.repeat(66),
    '가'.repeat(67),
    '%25',
    'a%',
    'a b',
    '...',
    '..',
  ],
  ...[
    'bids',
    'agencies',
    'categories',
    'news',
    '2',
    '22222',
    'articles',
    'sources',
    'about',
    'robots.txt',
  ],
  ...[
    'addresses.txt',
    'feed.json',
    'atom.xml',
    'archive',
    'complete.xml',
    'favicon.svg',
    'CNAME',
    '_x',
  ],
  ...[
    '각'.normalize('NFD'),
    'İ',
    '\uD800',
    '\u200B',
    '#',
    '?',
    'index',
    '2024',
    'undated',
    'report',
    '+',
  ],
];
const alias = fc
  .tuple(
    fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('', '/'),
  )
  .map(([parts, end]) => `/${parts.join('/')}${end}`);

const NOTES = [
  '50%',
  '%zz',
  '가%e0%',
  'a"b',
  '<b>',
  '__proto__',
  'constructor',
  '%',
  '1',
  '%41',
  'A',
  '가',
];
const note = fc
  .constantFrom(...NOTES)
  .map((id) => `글[^${id}]과 글[^${id}].\n\n[^${id}]: ${id}의 풀이다.\n`);

const picture = fc.constantFrom(...PICTURES);
const figure = fc
  .tuple(picture, lineOf(1000))
  .map(
    ([file, alt]) =>
      `<Figure src="${file}" alt="${alt.replace(/["\n\r]/gu, '')}" />\n\n![그림](${file})\n`,
  );

const chart = fc
  .record({
    type: fc.constantFrom(...CHART_TYPES),
    title: lineOf(1000),
    rows: fc.constantFrom(1, 2, 30, 30, 500, 560),
    columns: fc.constantFrom(1, 1, 2, 12),
    label: fc.oneof(fc.constantFrom('', '가'.repeat(199), '가'.repeat(201)), fc.constant('이름')),
    value: fc.constantFrom('0', '1', '-5', '999999999999999', '0.000001'),
  })
  .map(({ type, title, rows, columns, label, value }) => {
    const head = [label, ...Array.from({ length: columns }, (_, column) => `열${column}`)];
    const lines = Array.from({ length: rows }, (_, row) =>
      [`${label}${row}`, ...Array.from({ length: columns }, () => value)].join(' | '),
    );
    const table = [head.join(' | '), head.map(() => '--').join(' | '), ...lines];
    return `<Chart type="${type}" title="${title.replace(/["\n\r]/gu, '')}">\n\n${table.map((line) => `| ${line} |`).join('\n')}\n\n</Chart>\n`;
  });

const longWord = fc
  .constantFrom('가', 'a', '1', '😀', '가\u0301', 'ㄱ', 'ᄀ', 'ا', '각'.normalize('NFD'), '.', '-')
  .chain((unit) => fc.constantFrom(500, 20_000).map((most) => ({ unit, most })))
  .map(({ unit, most }) => `글 ${unit.repeat(most / unit.length)}\n`);

const body = fc.array(fc.oneof(writtenBody, note, figure, chart, longWord), {
  minLength: 1,
  maxLength: 3,
});
const few = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(item, { maxLength: 3 });
const day = fc.constantFrom('2024-04-01', '2024-04-30', '2023-02-28', '0001-01-01', '9999-12-31');

const article = fc.record(
  {
    id: fc.uuid().map((uuid) => `uuid:${uuid}`),
    title: lineOf(300),
    issue: fc.constantFrom('2024-04', '2024-04', '2024-04', 'undated', '0001-01', '9999-12'),
    category: fc.constantFrom('news', 'report', 'report', 'report/special'),
    date: fc.constantFrom('2024-04-01', '2024-04-30', '0001-01-01', '9999-12-31'),
    subtitle: lineOf(300),
    pages: fc.constantFrom(1, '1-300', '9700~9999쪽', '1, 3, 5-7', '2'),
    source: fc.record({ name, reporter: lineOf(200), date: day }, { requiredKeys: ['name'] }),
    credits: few(fc.record({ role: fc.constant('글'), name: lineOf(200) })),
    tags: few(name),
    summary: lineOf(1000),
    series: fc.record({
      title: lineOf(300),
      part: fc.constantFrom(1, 2, 3, Number.MAX_SAFE_INTEGER),
    }),
    attachments: few(fc.record({ title: lineOf(300), file: fc.constantFrom(...ATTACHED) })),
    cover: picture,
    aliases: few(alias),
    corrections: few(fc.record({ date: day, text: lineOf(1000) })),
    updated: day,
    draft: fc.boolean(),
  },
  { requiredKeys: ['id', 'title', 'issue', 'category', 'date'] },
);

const bid = fc.record(
  {
    title: lineOf(300),
    agency: name,
    posted: fc.constantFrom('2024-07-25', '2024-12-31', '2024-01-01'),
    deadline: fc.constantFrom('2024-08-09 10:00', '2024-07-01 10:00', '2024-07-25 00:00'),
    amount: fc.record({
      krw: fc.constantFrom(1, 500_000_000, Number.MAX_SAFE_INTEGER),
      vat: fc.constantFrom('included', 'excluded', 'unknown'),
    }),
    kind: fc.constantFrom(...BID_KINDS),
    seats: fc.constantFrom(1, Number.MAX_SAFE_INTEGER),
    result: fc.record({ winner: lineOf(200), krw: fc.integer({ min: 1 }) }),
  },
  { requiredKeys: ['title', 'agency', 'posted', 'kind'] },
);

const issue = fc.record(
  {
    number: fc.constantFrom(1, Number.MAX_SAFE_INTEGER),
    date: day,
    theme: lineOf(200),
    lead: lineOf(1000),
    cover: picture,
    ebook: fc.constantFrom('https://example.org/{page-999}', 'https://example.org/?a={page}#b'),
  },
  { requiredKeys: [] },
);

const SLUGS = [
  '2',
  'rss',
  'con',
  'index',
  '가'.repeat(66),
  'a'.repeat(200),
  'İx',
  'search',
  'letter',
];

/**
 * Arbitrary archives with this number of articles and notices: contents of files by path in the
 * content folder.
 */
export function edgeArchive(articles: number, bids: number): fc.Arbitrary<Record<string, string>> {
  const exactly = <T>(item: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> =>
    fc.array(item, { minLength: length, maxLength: length, size: 'max' });
  const files = fc.record({
    articles: exactly(fc.tuple(article, body), articles),
    bids: exactly(fc.tuple(bid, body), bids),
    issue,
    label: lineOf(200),
  });
  return files.map((made) => ({
    'journal.yaml': toJournal(made.label),
    'issues/2024-04/issue.yaml': stringify({ month: '2024-04', ...made.issue }),
    ...Object.fromEntries([
      ...made.articles.map(([matter, text], index) =>
        toFile(`issues/${matter.issue}`, index, matter, text),
      ),
      ...made.bids.map(([matter, text], index) => toFile('bids/2024', index, matter, text)),
    ]),
  }));
}

function toFile(folder: string, index: number, matter: object, body: string[]): [string, string] {
  const slug = SLUGS[index] ?? `글-${index}`;
  return [`${folder}/${slug}.mdx`, `---\n${toMatter(matter)}\n---\n\n${body.join('\n')}`];
}

function toJournal(label: string): string {
  return stringify({
    title: '견본저널',
    publisher: '견본협회',
    since: 2001,
    description: '점검과 빌드를 견주는 아카이브입니다.',
    url: 'https://edges.example',
    language: 'ko',
    licence: 'all-rights-reserved',
    categories: [
      { slug: 'news', label: '소식' },
      { slug: 'report', label, children: [{ slug: 'special', label: '특집' }] },
    ],
  });
}
