import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/archive/article.ts';
import { citationKey } from '../../src/exports/citation.ts';
import { CITATION_FILES, citationFileName } from '../../src/exports/citation-files.ts';
import { type CslItem, parseCsl } from '../../src/exports/csl.ts';
import { toArticleThing, toBreadcrumbs, toJsonLd } from '../../src/exports/json-ld.ts';
import { archiveOf } from './samples.ts';

type Format = keyof typeof CITATION_FILES;

const MANY: Partial<Article> = {
  date: '2024-04-03',
  credits: [
    { role: '글', name: '홍길동' },
    { role: '글', name: '한국 상담 & 협회' },
    { role: '번역', name: '김영희' },
  ],
  summary: '요약 100% {괄호}',
  tags: ['챗봇', 'AI 컨택센터'],
};

/** The article as the reader's browser has it, from what its page carries. */
function itemOf(rest: Partial<Article>, number?: number): CslItem {
  const { piece, issue, journal } = archiveOf(rest, {
    issue: { number },
    journal: { issn: '1234-567X' },
  });
  const thing = toArticleThing(piece, issue, journal, { section: 'Report', image: '/a.png' });
  return parseCsl(toJsonLd([toBreadcrumbs([], journal), thing]), citationKey(piece));
}

function write(format: Format, rest: Partial<Article>): string {
  return CITATION_FILES[format].write(itemOf(rest));
}

/** The file as a reference manager reads it. */
function readBack(format: Format, rest: Partial<Article>): Record<string, unknown> {
  const works = plugins.input.chain(write(format, rest), { generateGraph: false });
  expect(works).toHaveLength(1);
  return works[0] ?? {};
}

/** BibTeX marks capitals that no style may make small; that is no part of the title. */
function plain(title: unknown): string {
  return String(title).replaceAll(/<\/?span[^>]*>/gu, '');
}

/** TeX and RIS read several spaces as one. */
function oneSpaced(text: string): string {
  return text.replace(/ +/gu, ' ');
}

describe.each<Format>(['bib', 'ris', 'json'])('cite.%s', (format) => {
  test.each([
    '챗봇이 남긴 전화',
    '“따옴표”와 "곧은 따옴표"와 ‘홑따옴표’',
    'A & B, 100% {중괄호} #1 $5 밑_줄 ~물결^ 역\\슬래시',
    '高度化(고도화)와 脱·점수',
    '<b>굵게</b> 쓰지 않은 <1>',
    'AI 컨택센터: KSQI 2024와 VOC',
    `${'아주 긴 제목이 이어진다 '.repeat(8)}끝`,
    '글  - 붙임표 -- 사이의 빈칸',
  ])('제목 %s', (title) => {
    const read = plain(readBack(format, { title }).title);
    expect(read).toBe(format === 'json' ? title : oneSpaced(title));
  });

  test('글쓴이, 저널, 날짜, 주소가 그대로 돌아온다', () => {
    const work = readBack(format, MANY);
    expect(work).toMatchObject({
      'container-title': '견본저널',
      publisher: '견본협회',
      ISSN: '1234-567X',
      issue: '2024년 4월호',
      issued: { 'date-parts': [[2024, 4, 3]] },
      URL: 'https://journal.example.org/issues/2024-04/chatbot/',
    });
    const names = [work.author].flat().map((name) => Object.values(Object(name) as object).join());
    expect(names).toEqual(['홍길동', '한국 상담 & 협회']);
  });

  test('날을 모르면 달까지만 있다', () => {
    const work = readBack(format, { issue: '2024-12', date: undefined });
    expect(work).toMatchObject({ issued: { 'date-parts': [[2024, 12]] } });
  });

  test('발행월 미상이면 날짜와 호가 없다', () => {
    const work = readBack(format, { issue: 'undated', date: undefined });
    expect(work).not.toHaveProperty('issued');
    expect(work).not.toHaveProperty('issue');
  });

  test('한글은 그대로 적힌다', () => {
    expect(write(format, MANY)).toContain('홍길동');
    expect(write(format, { title: '상담 품질' })).toContain('상담 품질');
  });
});

test.each([
  ['12', ['12', '12'], ['SP  - 12']],
  ['12-15', ['12-15', '12--15'], ['SP  - 12', 'EP  - 15']],
  ['12-15, 20', ['12-15, 20', '12--15, 20'], ['SP  - 12-15, 20']],
])('지면 %s은 세 파일에 모두 있다', (pages, [csl, tex], ris) => {
  expect(itemOf({ pages }).page).toBe(csl);
  expect(readBack('json', { pages }).page).toBe(csl);
  expect(write('bib', { pages })).toContain(`\tpages = {${tex}},\n`);
  expect(readBack('bib', { pages }).page).toBe(csl);
  expect(
    write('ris', { pages })
      .match(/^[SE]P.*$/gmu)
      ?.map((line) => line.trim()),
  ).toEqual(ris);
  expect(readBack('ris', { pages }).page).toBe(csl);
});

test('어떤 제목도 BibTeX를 깨뜨리지 않는다', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(...Array.from('가漢aA1 {}\\%&$#_~^<>/b:"\'`-')),
        minLength: 1,
      }),
      (text) => {
        const title = `글${text}끝`;
        expect(oneSpaced(plain(readBack('bib', { title }).title))).toBe(oneSpaced(title));
      },
    ),
    { numRuns: 500 },
  );
});

test('BibTeX와 RIS는 정해진 차례와 표기로 적힌다', () => {
  const credits = [...(MANY.credits ?? []), { role: '정리', name: '편집 & 부' } as const];
  const rest = { ...MANY, credits, title: '다시 보는 AI: KSQI와 VOC' };
  expect(write('bib', rest)).toBe(`@article{chatbot_2024_04,
\tauthor = {{홍길동} and {한국 상담 \\& 협회}},
\tjournal = {견본저널},
\teditor = {{편집 \\& 부}},
\tissn = {1234-567X},
\tnumber = {2024년 4월호},
\tyear = {2024},
\tmonth = {apr 3},
\tpublisher = {견본협회},
\ttitle = {다시 보는 {AI}: KSQI와 {VOC}},
\turl = {https://journal.example.org/issues/2024-04/chatbot/},
}
`);
  expect(write('ris', rest).split('\r\n')).toEqual([
    'TY  - MGZN',
    'AB  - 요약 100% {괄호}',
    'AU  - 홍길동',
    'AU  - 한국 상담 & 협회',
    'DA  - 2024/04/03/',
    'PY  - 2024',
    'ID  - chatbot_2024_04',
    // Zotero reads the issue of a magazine from IS, EndNote from M1.
    'IS  - 2024년 4월호',
    'KW  - 챗봇',
    'KW  - AI 컨택센터',
    'LA  - ko',
    'M1  - 2024년 4월호',
    'PB  - 견본협회',
    'SN  - 1234-567X',
    'T2  - 견본저널',
    'TI  - 다시 보는 AI: KSQI와 VOC',
    'UR  - https://journal.example.org/issues/2024-04/chatbot/',
    'ER  - ',
    '',
  ]);
});

test('RIS의 긴 줄은 나뉘지 않는다', () => {
  const summary = '열 글자 남짓한 말이다. '.repeat(20).trim();
  const lines = write('ris', { summary, date: '2024-04-03' }).split('\r\n');
  expect(lines).toContain(`AB  - ${summary}`);
  expect(lines).toContain('DA  - 2024/04/03/');
  expect(lines[0]).toBe('TY  - MGZN');
  expect(lines.slice(-2)).toEqual(['ER  - ', '']);
});

test('CSL-JSON은 아는 것을 모두 담고, 모르는 것은 적지 않는다', () => {
  const rest: Partial<Article> = {
    ...MANY,
    credits: [
      ...(MANY.credits ?? []),
      { role: '정리', name: '편집부' },
      { role: '사진', name: '이철수' },
      { role: '인터뷰', name: '박견본' },
    ],
    title: "'</script>' & “따옴표”",
  };
  expect(CITATION_FILES.json.write(itemOf(rest, 304))).toBe(`[
  {
    "id": "chatbot_2024_04",
    "citation-key": "chatbot_2024_04",
    "type": "article-magazine",
    "title": "'</script>' & “따옴표”",
    "container-title": "견본저널",
    "author": [
      {
        "literal": "홍길동"
      },
      {
        "literal": "한국 상담 & 협회"
      }
    ],
    "editor": [
      {
        "literal": "편집부"
      }
    ],
    "translator": [
      {
        "literal": "김영희"
      }
    ],
    "contributor": [
      {
        "literal": "이철수"
      },
      {
        "literal": "박견본"
      }
    ],
    "issued": {
      "date-parts": [
        [
          2024,
          4,
          3
        ]
      ]
    },
    "issue": "304",
    "publisher": "견본협회",
    "ISSN": "1234-567X",
    "URL": "https://journal.example.org/issues/2024-04/chatbot/",
    "language": "ko",
    "abstract": "요약 100% {괄호}",
    "keyword": "챗봇,AI 컨택센터"
  }
]
`);
  const bare = JSON.parse(write('json', { issue: 'undated', date: undefined })) as [object];
  expect(Object.keys(bare[0]).join(' ')).toBe(
    'id citation-key type title container-title publisher ISSN URL language',
  );
});

test.each([
  ['gen-z-workplace', 'gen-z-workplace.bib'],
  ['상담-품질', '상담-품질.bib'],
])('%s의 파일 이름은 슬러그에서 온다', (slug, name) => {
  expect(citationFileName(itemOf({ slug }), 'bib')).toBe(name);
});

test('기사가 없는 페이지에서는 만들지 않는다', () => {
  const { journal } = archiveOf();
  expect(() => parseCsl(toJsonLd([toBreadcrumbs([], journal)]), 'a')).toThrow(TypeError);
});
