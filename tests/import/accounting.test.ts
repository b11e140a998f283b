import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkCoverage,
  checkDraftFile,
  checkFile,
  checkReading,
} from '../../scripts/import/accounting.ts';
import { keepInField, setAside } from '../../scripts/import/source-claim.ts';
import { createPlacer, foldRepeatedDrafts } from '../../scripts/import/place-drafts.ts';
import { toDraftFile } from '../../scripts/import/draft-file.ts';
import { readInput } from '../../scripts/import/recognise.ts';
import { toSpan } from '../../scripts/import/span.ts';

/** Imports a text without reading or writing files, and returns the problems found. */
function problemsOf(text: string): string[] {
  const [reading] = foldRepeatedDrafts([readInput('글.txt', text)]);
  if (!reading) throw new Error('one input gives one reading');
  const place = createPlacer({ pathOf: () => undefined, idAt: () => undefined });
  const files = reading.drafts.map((draft) => toDraftFile(draft, place(draft)));
  return [...checkReading(reading, files).problems, ...files.flatMap(checkDraftFile)];
}

describe('checkCoverage', () => {
  const text = '가나 다라';
  const first = toSpan('가나');
  const second = toSpan('다라', 3);
  test.each([
    ['모두 한 번', [keepInField(first, 'title'), setAside(second, '까닭')], []],
    ['빠진 글자', [keepInField(first, 'title')], ['어디에도 가지 않은 글자: ‘다라’']],
    ['앞에서 빠진 글자', [keepInField(second, 'title')], ['어디에도 가지 않은 글자: ‘가나’']],
    [
      '두 번 쓰인 글자',
      [keepInField(first, 'title'), keepInField(toSpan(text), 'title')],
      ['두 번 쓰인 글자: ‘가나’'],
    ],
    [
      '다르게 읽은 곳',
      [keepInField({ ...first, text: '가다' }, 'title'), keepInField(second, 'title')],
      ['다르게 읽은 곳: ‘가나’'],
    ],
  ])('%s', (_, claims, problems) => {
    expect(checkCoverage(text, claims)).toEqual(problems);
  });
});

describe('checkFile', () => {
  const matter =
    'id: uuid:00000000-0000-8000-8000-000000000000\ntitle: 별 보기\nissue: undated\ncategory: report\n';
  const file = (body: string): string => `---\n${matter}---\n\n${body}\n`;
  test.each([
    ['맞는 파일', file('본문 \\<글>'), '본문 <글>', '별 보기', []],
    [
      '본문이 다른 파일',
      file('본문'),
      '본문 <글>',
      '별 보기',
      ['본문이 원문과 다른 곳: 원문 ‘<글>’, 본문 ‘’'],
    ],
    ['제목이 다른 파일', file('본문'), '본문', '달 보기', ['title에 없는 글자: ‘달보기’']],
  ])('%s', (_, written, body, title, problems) => {
    const claims = [
      keepInField(toSpan(title), 'title'),
      { to: 'body', span: toSpan(body, 10) } as const,
    ];
    expect(checkFile(written, 'article', claims)).toEqual(problems);
  });

  test('머리말이 규칙에 맞지 않는 파일', () => {
    expect(checkFile('---\ntitle: 별\n---\n', 'article', [])[0]).toMatch(/^머리말이 규칙에/u);
  });
});

describe('무엇을 넣어도 잃지 않는다', () => {
  test('모르는 꼴의 글', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) => {
        const text = raw.toWellFormed();
        expect(problemsOf(text)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  const piece = fc.constantFrom(
    ...['\n', '\n', '\n', '-\n-\n', '\n-\n', '  • ', '    • ', ' ', '\t', '\u200b', '\u00a0'],
    ...['2024-04-01', '[별빛저널 2024년 4월호]', '<출처> ', '< 글 > ', '■ ', '▶ ', '1. ', '2. '],
    ...['01 ', '[소제목]', 'Q. ', '허생 대표(이하 허) : ', '허 : ', '#꼬리표 ', '공 고 명 : '],
    ...['공 고 일 : 2024-04-01', '금 액 : 1,000원', '마 감 일 : 2024-04-02 (화) 10:00', '기 관 : '],
    ...['Home > Report', '본문 바로가기', 'Leave a Comment', '제목_Part 2', '김 기자', '짧은 말'],
    '손님이 묻기를 기다리는 긴 문장이 이어진다고 그는 말했다. 그래서 날마다 적는다.',
    ...['가', '{', '<', '*', '`', '~~', 'https://a.kr', 'News', '입찰 공고', 'Report', '—', '"'],
    ...["'", ': ', '---'],
  );

  const frames: [string, (text: string) => string][] = [
    ['목록', (text) => `제목\n-\n-\n[별빛저널 2024년 4월호]\n${text}\n-\n2024-04-01\n-\n`],
    ['전체 목록', (text) => `  • 제목\n    ${text}\n    • Report\n    2024-04-01\n`],
    ['입찰 공고', (text) => `  • 제목\n공 고 명 : ${text}\n    • News\n    2024-04-01\n`],
    ['웹진', (text) => `본문 바로가기\nHome >\n${text}`],
    ['뉴스', (text) => `${text}\nQ. 물음\n${text}\nLeave a Comment`],
    ['블로그', (text) => `${text}\n#꼬리표\n${text}\n#꼬리표`],
    ['뒤섞인 글', (text) => text],
  ];

  test.each(frames)('%s', (_, frame) => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(problemsOf(frame(pieces.join('')))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
