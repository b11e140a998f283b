import { randomIntegers } from '../random-integers.ts';

const SUBJECTS = ['상담사', '컨택센터', '고객', '챗봇', '운영사', '관리자', '발주기관', '연구소'];
const OBJECTS = [
  '응대 시간',
  '상담 품질',
  '통화 기록',
  '고객경험',
  '이직률',
  '음성 인식',
  '업무 지식',
  '채널',
];
const VERBS = [
  '줄였다',
  '살폈다',
  '바꾸었다',
  '측정했다',
  '나누었다',
  '모았다',
  '다듬었다',
  '비교했다',
];
const MANNERS = [
  '꾸준히',
  '지난해보다 크게',
  '현장의 의견을 따라',
  '분기마다',
  '새 기준으로',
  '조용히',
];
const CATEGORIES = ['report/report', 'report/special-report', 'news/industry', 'news/members'];

/** A file of a generated archive. */
export interface GeneratedFile {
  file: string;
  text: string;
}

/**
 * Generates Korean articles of about 8 KB each, 20 an issue, with headings, a table and a box, and
 * every tenth with a chart. The same count gives the same bytes.
 */
export function generateArchive(count: number): GeneratedFile[] {
  return Array.from({ length: count }, (_, index) => generateArticle(index));
}

/**
 * The same articles with links and pictures: every third links to a section of another, and every
 * twentieth shows a picture in its folder, `article-20.jpg`, which is not generated.
 */
export function generateLinkedArchive(count: number): GeneratedFile[] {
  const files = generateArchive(count);
  return files.map(({ file, text }, index) => {
    const other = files[(index * 7) % count]?.file.replace(/\.mdx$/u, '/') ?? '';
    const picture = pictureOf(file, index);
    const sections = [
      text,
      '## 이어 읽기\n\n앞의 글을 함께 보면 좋다.\n',
      index % 3 === 0 ? `[앞의 글](/${other}#이어-읽기)에서 이어진다.\n` : '',
      picture === undefined ? '' : `<Figure src="${picture}" alt="상담석의 저녁" />\n`,
    ];
    return { file, text: sections.filter((section) => section !== '').join('\n') };
  });
}

/** The name of the picture that an article of the linked archive shows, or undefined. */
export function pictureOf(file: string, index: number): string | undefined {
  return index % 20 === 0
    ? file.slice(file.lastIndexOf('/') + 1).replace(/mdx$/u, 'jpg')
    : undefined;
}

function generateArticle(index: number): GeneratedFile {
  const random = randomIntegers(index + 1);
  const pick = (words: readonly string[]): string => words[random(words.length)] ?? '';
  const sentence = (): string =>
    `${pick(SUBJECTS)}는 ${pick(MANNERS)} ${pick(OBJECTS)}을 ${random(90) + 10}% ${pick(VERBS)}.`;
  const paragraph = (): string => Array.from({ length: 8 }, sentence).join(' ');
  const issue = toMonth(Math.floor(index / 20));
  const slug = `article-${index + 1}`;
  const sections = Array.from(
    { length: 6 },
    (_, section) => `## ${section + 1}부 ${pick(OBJECTS)}\n\n${paragraph()}\n\n${paragraph()}`,
  );
  return {
    file: `issues/${issue}/${slug}.mdx`,
    text: [
      '---',
      `id: uuid:00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`,
      `title: "${pick(SUBJECTS)}와 ${pick(OBJECTS)}, ${index + 1}번째 기록"`,
      `issue: ${issue}`,
      `category: ${pick(CATEGORIES)}`,
      `date: ${issue}-01`,
      `source: { name: 출처 ${random(40) + 1} }`,
      `tags: [${[pick(SUBJECTS), `주제 ${random(200) + 1}`].join(', ')}]`,
      `summary: "${sentence()}"`,
      '---',
      '',
      paragraph(),
      '',
      ...sections,
      '',
      '| 항목 | 값 |\n| --- | ---: |\n| 하나 | 1 |\n| 둘 | 2 |',
      '',
      `<Box title="정리">\n\n${sentence()}\n\n</Box>`,
      '',
      index % 10 === 0 ? chart(random) : '',
    ].join('\n'),
  };
}

function chart(random: (below: number) => number): string {
  const rows = OBJECTS.slice(0, 5).map((label) => `| ${label} | ${random(100)} |`);
  return `<Chart type="bar" title="항목별 비율" unit="%">\n\n| 항목 | 비율 |\n| --- | ---: |\n${rows.join('\n')}\n\n</Chart>\n`;
}

/** The month after a number of months from 1998-01: `1998-02` after 1. */
function toMonth(months: number): string {
  return `${1998 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

const AGENCIES = 60;
const BID_KINDS = ['운영위탁', '시스템 구축', '기타'];
const WORKS = ['고객센터 위탁 운영', '상담 챗봇 구축', '콜센터 이전', '음성 인식 도입'];

/**
 * Generates bid notices of 60 agencies: two a month from the month of the first generated issue on,
 * every second with a text. The same count gives the same bytes.
 */
export function generateNotices(count: number): GeneratedFile[] {
  return Array.from({ length: count }, (_, index) => generateNotice(index));
}

function generateNotice(index: number): GeneratedFile {
  const month = toMonth(Math.floor(index / 2));
  const work = WORKS[index % WORKS.length] ?? '';
  const number = index + 1;
  return {
    file: `bids/${month.slice(0, 4)}/notice-${number}.mdx`,
    text: [
      '---',
      `id: uuid:00000000-0000-4000-9000-${String(number).padStart(12, '0')}`,
      `title: "${work} ${number}차"`,
      `agency: 견본기관 ${(index % AGENCIES) + 1}`,
      `posted: ${month}-10`,
      `deadline: ${month}-24 14:00`,
      `amount: { krw: ${number * 1_000_000}, vat: included }`,
      `kind: ${BID_KINDS[index % BID_KINDS.length] ?? ''}`,
      `seats: ${(index % 90) + 10}`,
      '---',
      '',
      index % 2 === 0 ? `${work}을 맡을 곳을 찾는다. 상담석은 기관이 마련한다.\n` : '',
    ].join('\n'),
  };
}
