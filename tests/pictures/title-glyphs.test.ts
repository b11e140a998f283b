import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { fitGlyphs, rankGlyphs, titleTexts } from '../../src/pictures/title-glyphs.ts';
import { article, bid, journal } from '../archive/samples.ts';

describe('제목 글꼴에 담을 글자', () => {
  test('자주 나오는 글자가 앞에 오고, 나오는 수가 같으면 가나다순이다', () => {
    const { ranked } = rankGlyphs([], ['상담 품질', '상담 챗봇', '상담사']);
    expect(ranked.join('')).toBe('담상봇사질챗품');
  });

  test.each([
    ['로마자와 숫자', 'AZaz09'],
    ['따옴표와 가운뎃점', '‘’“”·…'],
    ['괄호', '「」『』《》〈〉[]()'],
    ['줄표', '—–-'],
    ['쪽에 늘 적히는 말', '입찰공고'],
  ])('%s는 제목에 없어도 언제나 담는다', (_name, glyphs) => {
    const { always, ranked } = rankGlyphs(['입찰 공고'], ['공고 뉴스, “챗봇”']);
    expect(always).toEqual(expect.arrayContaining([...glyphs]));
    expect(ranked.join('')).toBe('뉴봇스챗');
  });

  test('풀어 쓴 한글은 모아서, 한자는 빼고 센다', () => {
    const { ranked } = rankGlyphs([], ['상담'.normalize('NFD'), '脱점수']);
    expect(ranked.join('')).toBe('담상수점');
  });
});

describe('글꼴의 크기', () => {
  const ranked = Array.from({ length: 2000 }, (_, index) => String.fromCodePoint(0xac00 + index));
  const make = (glyphs: readonly string[]): Promise<Uint8Array> => {
    made.push(glyphs.length);
    return Promise.resolve(
      new Uint8Array(10_000 + glyphs.reduce((sum, glyph) => sum + weigh(glyph), 0)),
    );
  };
  const weigh = (glyph: string): number => 60 + ((glyph.codePointAt(0) ?? 0) % 50);
  let made: number[] = [];

  test('다 들어가면 하나도 빼지 않고 한 번에 만든다', async () => {
    made = [];
    const { left } = await fitGlyphs(ranked.slice(0, 100), 150_000, make);
    expect(left).toBe(0);
    expect(made).toEqual([100]);
  });

  test('넘치면 드문 글자부터 빼고, 남는 자리가 1%를 넘지 않게 몇 번 만에 맞춘다', async () => {
    made = [];
    const { font, left } = await fitGlyphs(ranked, 150_000, make);
    expect(font.length).toBeLessThanOrEqual(150_000);
    expect(font.length).toBeGreaterThan(148_500);
    expect(font).toEqual(await make(ranked.slice(0, ranked.length - left)));
    expect(made.length).toBeLessThan(8);
  });

  test('한 글자도 더 들어가지 않으면 언제나 담는 글자만 남는다', async () => {
    const { font, left } = await fitGlyphs(ranked, 10_000, make);
    expect(font.length).toBe(10_000);
    expect(left).toBe(2000);
  });
});

test('제목으로 보이는 말은 모두 있고, 요약은 없다', () => {
  const archive = buildArchive({
    journal,
    issues: [
      { month: '2024-04', file: 'issues/2024-04/issue.yaml', images: [], theme: '봄의 상담' },
    ],
    articles: [
      article('2024-04', 'a', {
        title: '긴 하루',
        subtitle: '세 센터의 기록',
        summary: '요약입니다.',
        sources: [{ name: '콜센터재팬' }],
        tags: ['챗봇'],
        series: { title: '밤의 센터', part: 1 },
      }),
    ],
    bids: [bid('2024-07-25', 'b', { title: '위탁운영 용역' })],
    files: new Set(),
  });
  const texts = titleTexts(archive);
  expect(texts).toEqual(
    expect.arrayContaining([
      '견본저널',
      '견본협회',
      '2024년 4월호',
      '봄의 상담',
      '긴 하루',
      '세 센터의 기록',
      '위탁운영 용역',
      '입찰 공고',
      'Special Report',
      '콜센터재팬',
      '챗봇',
      '밤의 센터',
    ]),
  );
  expect(texts).not.toContain('요약입니다.');
});
