import {
  cpSync,
  existsSync,
  globSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import * as fc from 'fast-check';
import sharp from 'sharp';
import { articleFile, makeFolder } from '../content/folder.ts';

// More than twelve issues, because articles of older issues have no share image of their own.
const MONTHS = [
  ...['2022-11', '2022-12', '2023-01', '2023-02', 'undated'],
  ...['2021-02', '2021-03', '2021-04', '2021-05', '2021-06', '2021-07', '2021-08', '2021-09'],
  '2021-01',
] as const;
const WORDS = [
  '상담',
  '챗봇',
  '품질',
  '인력',
  '녹취',
  '컨택센터',
  '교육',
  '통화',
  '만족',
  '기록',
] as const;
const CATEGORIES = ['report', 'report/special-report', 'news'] as const;

const ROLES = ['글', '사진', '인터뷰이'] as const;
/** Lines of journal.yaml about people, tags, series and agencies. */
const NOTES = [
  (word: string, n: number) => `people: [{ name: ${word}신문, description: 소개 ${n}입니다. }]`,
  (word: string, n: number) => `tags: [{ name: ${word}, description: 태그 ${n}입니다. }]`,
  (word: string, n: number) => `series: [{ title: ${word}, total: ${n + 1000} }]`,
  (word: string) => `agencies: [{ name: 모아공사, aliases: [${word}공사] }]`,
] as const;

/** Kinds of edits of the content folder; the number `n` decides which file is edited and how. */
const EDITS = {
  'an article added': (folder: string, n: number) => {
    const month = pick(MONTHS, n);
    writeFileSync(join(folder, `issues/${month}/new-${n}.mdx`), articleOf(n, month));
  },
  'a text edited': onArticle(
    (text, n) => `${text}\n${pick(WORDS, n)}의 ${pick(WORDS, n + 3)}를 ${n}번 보았다.\n`,
  ),
  'a title edited': onArticle((text, n) =>
    text.replace(/^title: .*$/mu, `title: "${pick(WORDS, n)} 이야기 ${n}"`),
  ),
  'a tag edited': onArticle((text, n) =>
    text.replace(/^tags: .*$/mu, `tags: [${pick(WORDS, n)}, ${pick(WORDS, n + 1)}]`),
  ),
  'a category changed': onArticle((text, n) =>
    text.replace(/^category: .*$/mu, `category: ${pick(CATEGORIES, n)}`),
  ),
  'a source changed': onArticle((text, n) =>
    text.replace(/^source: .*$/mu, `source: { name: ${pick(WORDS, n)}신문 }`),
  ),
  'a credit changed': onArticle((text, n) =>
    // An outlet that is credited is an organization; a role changes what the person's page says.
    text.replace(
      /^(?:credits: .*\n)?title: /mu,
      `credits: [{ role: ${pick(ROLES, n)}, name: ${pick(WORDS, n)}신문 }]\ntitle: `,
    ),
  ),
  'a series changed': onArticle((text, n) =>
    text.replace(
      /^(?:series: .*\n)?title: /mu,
      n % 3 === 0 ? 'title: ' : `series: { title: ${pick(WORDS, n % 2)}, part: ${n} }\ntitle: `,
    ),
  ),
  'a correction added': onArticle((text, n) =>
    text.replace(
      /^(?:corrections: .*\n)?title: /mu,
      `corrections: [{ date: 2024-01-${day(n)}, text: ${n}명으로 고쳤습니다. }]\ntitle: `,
    ),
  ),
  'a lead picture added, changed or taken away': onArticle((text, n) =>
    text.replace(
      /^(?:cover: .*\n)?title: /mu,
      text.includes('a.png') && n % 3 !== 0
        ? `cover: { src: a.png, alt: 그림 ${n}, caption: 글 ${n} }\ntitle: `
        : 'title: ',
    ),
  ),
  'a draft flipped': onArticle((text) =>
    /^draft: true\n/mu.test(text)
      ? text.replace(/^draft: true\n/mu, '')
      : text.replace(/^title: /mu, 'draft: true\ntitle: '),
  ),
  'an old address added': onArticle((text, n) =>
    text.replace(/^(?:aliases: .*\n)?title: /mu, `aliases: [/old/${n}/]\ntitle: `),
  ),
  'an article renamed': (folder: string, n: number) => {
    const file = pick(articlesOf(folder), n);
    if (file !== undefined) renameSync(file, join(dirname(file), `renamed-${n}.mdx`));
  },
  'an article moved': (folder: string, n: number) => {
    const file = pick(articlesOf(folder), n);
    const month = pick(MONTHS, n + 1);
    // Only articles without picture or attachment: these files would have to be moved too.
    if (file === undefined || /\.(?:png|csv)/u.test(readFileSync(file, 'utf8'))) return;
    const text = readFileSync(file, 'utf8').replace(/^issue: .*$/mu, `issue: ${month}`);
    rmSync(file);
    writeFileSync(join(folder, `issues/${month}/moved-${n}.mdx`), text);
  },
  'an article deleted': (folder: string, n: number) => {
    const files = articlesOf(folder);
    const file = pick(files, n);
    if (file !== undefined && files.length > 6) rmSync(file);
  },
  'a notice added': (folder: string, n: number) => {
    writeFileSync(join(folder, `bids/2023/notice-${n}.mdx`), noticeOf(n, 2023));
  },
  'a notice edited': (folder: string, n: number) => {
    const file = pick(noticesOf(folder), n);
    if (file !== undefined) {
      edit(file, (text) => text.replace(/^deadline: .*$/mu, `deadline: 2023-03-${day(n)} 10:00`));
    }
  },
  'a notice awarded or withdrawn': (folder: string, n: number) => {
    const file = pick(noticesOf(folder), n);
    const fields = [
      `result: { winner: ${pick(WORDS, n)}상사, krw: ${n + 1}000000, vat: excluded }`,
      `amount: { krw: ${n + 1}000000, vat: ${n % 2 === 0 ? 'included' : 'unknown'} }`,
      `history: [{ date: 2023-06-${day(n)}, event: 취소 }]`,
    ];
    const field = pick(fields, n) ?? '';
    if (file === undefined) return;
    edit(file, (text) =>
      text.replace(/^(?:(?:result|amount|history): .*\n)*kind: /mu, `${field}\nkind: `),
    );
  },
  'a notice removed': (folder: string, n: number) => {
    const files = noticesOf(folder);
    const file = pick(files, n);
    if (file !== undefined && files.length > 1) rmSync(file);
  },
  'journal.yaml edited': (folder: string, n: number) => {
    edit(join(folder, 'journal.yaml'), (text) => {
      const [line, value] = [
        [/^description: .*$/mu, `description: ${pick(WORDS, n)}의 저널입니다.`],
        [/^title: .*$/mu, `title: ${pick(WORDS, n)}저널`],
        [/label: Report.*$/mu, `label: Report ${n}`],
        [/^(?:notice: .*\n)?since: /mu, `notice: 알림 ${n}입니다.\nsince: `],
        [
          /^(?:hub: .*\n)?since: /mu,
          n % 2 === 0 ? 'since: ' : 'hub: https://hub.example.org/\nsince: ',
        ],
        [
          /^(?:(?:people|tags|series|agencies): .*\n)*since: /mu,
          pick(NOTES, n)(pick(WORDS, n + 1), n).concat('\nsince: '),
        ],
        [/^url: .*$/mu, `url: https://sample.example.org${n % 4 === 1 ? '/journal' : ''}`],
      ][n % 7] ?? [/^$/u, ''];
      return text.replace(line ?? '', String(value));
    });
  },
  'search.yaml edited': (folder: string, n: number) => {
    writeFileSync(
      join(folder, 'search.yaml'),
      `synonyms:\n  - [${pick(WORDS, n)}, 말${n}]\nwords: [${pick(WORDS, n)}${pick(WORDS, n + 1)}]\n`,
    );
  },
  'style.yaml edited': (folder: string, n: number) => {
    writeFileSync(
      join(folder, 'style.yaml'),
      `words:\n  - { write: ${pick(WORDS, n)}, not: [${pick(WORDS, n)}들] }\n`,
    );
  },
  'issue.yaml edited': (folder: string, n: number) => {
    const month = pick(MONTHS.slice(0, 4), n);
    const cover = existsSync(join(folder, `issues/${month}/a.png`)) && n % 3 === 0;
    const picked = relative(join(folder, 'issues'), pick(articlesOf(folder), n) ?? '');
    const featured = n % 2 === 0 ? `featured: [${picked.replace('.mdx', '')}]\n` : '';
    writeFileSync(
      join(folder, `issues/${month}/issue.yaml`),
      `month: ${month}\nnumber: ${n + 1}\ntheme: ${pick(WORDS, n)}\nlead: 여는 글 ${n}.\n${cover ? 'cover: a.png\n' : ''}${featured}`,
    );
  },
  'a picture replaced': async (folder: string, n: number) => {
    const file = pick(globSync('issues/*/*.png', { cwd: folder }).sort(), n);
    if (file !== undefined) writeFileSync(join(folder, file), await picture(n));
  },
  'an attachment replaced': (folder: string, n: number) => {
    const file = pick(globSync('issues/*/*.csv', { cwd: folder }).sort(), n);
    // Half of the edits do not change the size of the file.
    if (file !== undefined) writeFileSync(join(folder, file), `${n % 10}\n`.repeat(1 + (n % 2)));
  },
  'a time changed alone': (folder: string, n: number) => {
    const file = pick(globSync('**/*.*', { cwd: folder }).sort(), n);
    if (file !== undefined) utimesSync(join(folder, file), n, n);
  },
} as const;

type EditName = keyof typeof EDITS;

/** One edit of the content folder. */
export interface Edit {
  name: EditName;
  n: number;
}

/** Arbitrary lists of five edits, which are made before a build. */
export const editScripts: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    name: fc.constantFrom(...Object.keys(EDITS).flatMap((name) => (isEdit(name) ? name : []))),
    n: fc.nat({ max: 999 }),
  }),
  { minLength: 5, maxLength: 5 },
);

function isEdit(name: string): name is EditName {
  return name in EDITS;
}

/** Makes these edits in a content folder, in order. */
export async function applyScript(folder: string, script: readonly Edit[]): Promise<void> {
  for (const { name, n } of script) await EDITS[name](folder, n);
}

/**
 * Makes a content folder with 18 articles in 14 issues, with pictures, attachments and a chart, and
 * 3 notices.
 */
export async function makeSmallArchive(): Promise<string> {
  const journal = readFileSync('tests/fixtures/archive/journal.yaml', 'utf8');
  const files: Record<string, string | Uint8Array> = { 'journal.yaml': journal };
  for (const [index, month] of MONTHS.entries()) {
    files[`issues/${month}/first.mdx`] = articleOf(index, month);
    if (index > 3) continue;
    files[`issues/${month}/a.png`] = await picture(index);
    files[`issues/${month}/data.csv`] = `${index}\n`;
    const body = `${textOf(index + 7)}\n\n<Figure src="a.png" alt="그림" caption="설명" credit="이견본" />\n\n<Attachment file="data.csv" title="자료" />`;
    files[`issues/${month}/rich.mdx`] = articleOf(
      index + 10,
      month,
      index === 0 ? `${body}\n\n${CHART}` : body,
    );
  }
  for (const n of [1, 2, 3]) files[`bids/202${n}/notice.mdx`] = noticeOf(n, 2020 + n);
  return makeFolder(files);
}

const CHART = `<Chart type="bar" title="변화" unit="%" source="봄날신문">

| 변화 | 비율 |
| --- | ---: |
| 길다 | 42 |
| 짧다 | 37 |

</Chart>`;

function articleOf(n: number, issue: string, body = textOf(n)): string {
  const matter = {
    title: `"${pick(WORDS, n)}와 ${pick(WORDS, n + 2)} ${n}"`,
    issue,
    category: pick(CATEGORIES, n),
    date: issue === 'undated' ? '2022-10-01' : `${issue}-${day(n)}`,
    source: `{ name: ${pick(WORDS, n)}신문 }`,
    tags: `[${pick(WORDS, n)}, ${pick(WORDS, n + 5)}]`,
  };
  return articleFile(matter, body);
}

function noticeOf(n: number, year: number): string {
  return `---\ntitle: 공고 ${n}\nagency: ${pick(WORDS, n)}공사\nposted: ${year}-02-${day(n)}\ndeadline: ${year}-03-01 15:00\nkind: 기타\n---\n\n${textOf(n)}\n`;
}

function textOf(n: number): string {
  return WORDS.map(
    (word, index) => `${word}은 ${pick(WORDS, n * index)}에서 ${n + index}번 나온다.`,
  ).join(' ');
}

function picture(n: number): Promise<Uint8Array> {
  const [width, height] = n % 2 === 0 ? [120, 80] : [90, 90];
  const background = { r: n % 256, g: (n * 7) % 256, b: (n * 31) % 256 };
  return sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();
}

function onArticle(change: (text: string, n: number) => string) {
  return (folder: string, n: number): void => {
    const file = pick(articlesOf(folder), n);
    if (file !== undefined) edit(file, (text) => change(text, n));
  };
}

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

function articlesOf(folder: string): string[] {
  return globSync(join(folder, 'issues/*/*.mdx')).sort();
}

function noticesOf(folder: string): string[] {
  return globSync(join(folder, 'bids/*/*.mdx')).sort();
}

function pick<T>(list: readonly [T, ...T[]], n: number): T;
function pick<T>(list: readonly T[], n: number): T | undefined;
function pick<T>(list: readonly T[], n: number): T | undefined {
  return list[n % list.length];
}

/** A day of a month from 01 to 28, as two digits: `07`. */
function day(n: number): string {
  return String(1 + (n % 28)).padStart(2, '0');
}

/** Copies only the compiled pages and code of a cache, because compiling them again would take a minute. */
export function copyCompiled(from: string, to: string): void {
  for (const kind of ['renderer', 'code']) {
    if (existsSync(join(from, kind))) cpSync(join(from, kind), join(to, kind), { recursive: true });
  }
}
