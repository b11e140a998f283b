import type { ProseWriter } from './korean-prose.ts';
import { pickOne } from './korean-words.ts';

type RandomInteger = (below: number) => number;

/** Paths of the categories of generated articles. */
export const CATEGORIES = [
  'report/report',
  'report/special-report',
  'news/industry',
  'news/members',
];
const FAMILY_NAMES = ['김', '이', '박', '최', '정', '강', '조', '윤', '장', '임'];
const GIVEN_NAMES = [
  '가온',
  '나래',
  '다솜',
  '라온',
  '마루',
  '바름',
  '새롬',
  '아람',
  '하늘',
  '한결',
];
const HANJA = ['顧客', '相談', '業務', '高度化', '品質', '管理', '改善', '調査', '市場', '現場'];
const SOURCES = 40;
/** The heading of every article's last section, the target of links from other articles. */
const LAST_HEADING = '정리';

/** Everything about a generated article that is not random. */
interface ArticlePlan {
  /** 0 for the newest article of the archive. */
  number: number;
  /** Month of the issue: `2024-12`. */
  issue: string;
  /** File name without `.mdx`. */
  slug: string;
  tags: readonly string[];
  /** URL path of the article to link to, `/issues/2024-12/article-3/`; undefined for none. */
  linked: string | undefined;
  /** File name of the article's picture; undefined for none. */
  picture: string | undefined;
  /** Reads hanja as Hangul: `顧客` as `고객`. */
  readHanja: (hanja: string) => string;
}

/** Writes the file of an article with 2 to 27 KB, 8 KB on average. */
export function writeArticle(plan: ArticlePlan, prose: ProseWriter, random: RandomInteger): string {
  const { number, linked, picture } = plan;
  const bytes = toBytes(random);
  const blocks = [prose.paragraph(random)];
  if (picture !== undefined)
    blocks.push(`<Figure src="${picture}" alt="${prose.phrase(random)}" />`);
  if (random(3) === 0) blocks.push(writeHanja(plan, prose, random));
  const hasNote = random(4) === 0;
  if (hasNote) blocks.push(`${prose.sentence(random)}[^1]`);
  for (let written = 1500; written < bytes;) {
    const section = writeSection(prose, random);
    written += Buffer.byteLength(section);
    blocks.push(section);
  }
  if (number % 3 === 0) blocks.push(writeTable(prose, random));
  if (number % 10 === 0) blocks.push(writeChart(number / 10, prose, random));
  if (number % 5 === 0)
    blocks.push(`<Box title="${prose.phrase(random)}">\n\n${prose.sentence(random)}\n\n</Box>`);
  blocks.push(`## ${LAST_HEADING}`, prose.paragraph(random));
  if (linked !== undefined) blocks.push(`[앞의 글](${linked}#${LAST_HEADING})에서 이어진다.`);
  if (hasNote) blocks.push(`[^1]: ${prose.sentence(random)}`);
  return `${writeMatter(plan, prose, random)}\n${blocks.join('\n\n')}\n`;
}

/** A random length of an article's text in bytes: 1.6 to 10.6 KB, for one in eight up to 16 KB more. */
function toBytes(random: RandomInteger): number {
  const usual = 1600 + random(3000) + random(3000) + random(3000);
  return random(8) === 0 ? usual + random(16_000) : usual;
}

function writeMatter(plan: ArticlePlan, prose: ProseWriter, random: RandomInteger): string {
  const { number, issue, tags } = plan;
  const author = pickOne(FAMILY_NAMES, random) + pickOne(GIVEN_NAMES, random);
  return [
    '---',
    `id: uuid:00000000-0000-4000-8000-${String(number + 1).padStart(12, '0')}`,
    `title: "${prose.phrase(random)}, ${prose.phrase(random)}"`,
    ...(random(4) === 0 ? [`subtitle: "${prose.phrase(random)}"`] : []),
    `issue: ${issue}`,
    `category: ${pickOne(CATEGORIES, random)}`,
    `date: ${issue}-${String(1 + random(28)).padStart(2, '0')}`,
    `source: { name: 견본매체 ${random(SOURCES) + 1} }`,
    `credits:\n  - { role: 글, name: ${author} }`,
    `tags: [${tags.join(', ')}]`,
    `summary: "${prose.sentence(random).replaceAll(/[“”]/gu, '')}"`,
    '---\n',
  ].join('\n');
}

/** Writes a heading and one to three paragraphs. */
function writeSection(prose: ProseWriter, random: RandomInteger): string {
  const paragraphs = Array.from({ length: 1 + random(3) }, () => prose.paragraph(random));
  const list = Array.from({ length: 3 }, () => `- ${prose.phrase(random)}`).join('\n');
  const ending = random(6) === 0 ? [list] : [];
  return [`## ${prose.phrase(random)}`, ...paragraphs, ...ending].join('\n\n');
}

function writeHanja({ readHanja }: ArticlePlan, prose: ProseWriter, random: RandomInteger): string {
  const hanja = pickOne(HANJA, random);
  return `${prose.sentence(random)} 이를 <Hanja read="${readHanja(hanja)}">${hanja}</Hanja>라고 적었다.`;
}

function writeTable(prose: ProseWriter, random: RandomInteger): string {
  const rows = Array.from({ length: 4 }, () => `| ${prose.noun(random)} | ${random(1000)} |`);
  return `| 항목 | 값 |\n| --- | ---: |\n${rows.join('\n')}`;
}

/** A chart; `turn` chooses one of the four types. */
function writeChart(turn: number, prose: ProseWriter, random: RandomInteger): string {
  const rows = (labels: readonly string[], columns: number): string =>
    labels
      .map(
        (label) =>
          `| ${label} | ${Array.from({ length: columns }, () => random(90) + 5).join(' | ')} |`,
      )
      .join('\n');
  const labels = ['첫째', '둘째', '셋째', '넷째', '다섯째'];
  const title = prose.phrase(random);
  const share = random(60) + 5;
  const charts = [
    ['bar', `| 항목 | 비율 |\n| --- | ---: |\n${rows(labels, 1)}`],
    ['stacked', `| 분기 | 전화 | 채팅 |\n| --- | ---: | ---: |\n${rows(labels, 2)}`],
    ['line', `| 해 | 비율 |\n| --- | ---: |\n${rows(['2021', '2022', '2023', '2024'], 1)}`],
    ['share', `| 이유 | 비율 |\n| --- | ---: |\n| 첫째 | ${share} |\n| 둘째 | ${100 - share} |`],
  ];
  const [type = '', table = ''] = charts[turn % charts.length] ?? [];
  return `<Chart type="${type}" title="${title}" unit="%">\n\n${table}\n\n</Chart>`;
}
