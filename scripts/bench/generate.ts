import { randomFrom } from '../seeded-random.ts';

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
 * An archive of so many Korean articles of about 8 KB each, twenty an issue, with headings,
 * a table, a box and every tenth with a chart. The same count gives the same bytes.
 */
export function generateArchive(count: number): GeneratedFile[] {
  return Array.from({ length: count }, (_, index) => generateArticle(index));
}

/**
 * The same articles as editors hand them in: every third links to a section of another, and every
 * twentieth shows a picture that lies beside it, `article-20.jpg`.
 */
export function generateLinkedArchive(count: number): GeneratedFile[] {
  const files = generateArchive(count);
  return files.map(({ file, text }, index) => {
    const other = files[(index * 7) % count]?.file.replace(/\.mdx$/u, '/') ?? '';
    const picture = pictureOf(file, index);
    const parts = [
      text,
      '## 이어 읽기\n\n앞의 글을 함께 보면 좋다.\n',
      index % 3 === 0 ? `[앞의 글](/${other}#이어-읽기)에서 이어진다.\n` : '',
      picture === undefined ? '' : `<Figure src="${picture}" alt="상담석의 저녁" />\n`,
    ];
    return { file, text: parts.filter((part) => part !== '').join('\n') };
  });
}

/** The name of the picture that an article of the linked archive shows. */
export function pictureOf(file: string, index: number): string | undefined {
  return index % 20 === 0
    ? file.slice(file.lastIndexOf('/') + 1).replace(/mdx$/u, 'jpg')
    : undefined;
}

function generateArticle(index: number): GeneratedFile {
  const random = randomFrom(index + 1);
  const pick = (words: readonly string[]): string => words[random(words.length)] ?? '';
  const sentence = (): string =>
    `${pick(SUBJECTS)}는 ${pick(MANNERS)} ${pick(OBJECTS)}을 ${random(90) + 10}% ${pick(VERBS)}.`;
  const paragraph = (): string => Array.from({ length: 8 }, sentence).join(' ');
  const months = Math.floor(index / 20);
  const issue = `${1998 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
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
