import { describe, expect, test } from 'vitest';
import { buildArchive, type Issue } from '../../src/archive/archive.ts';
import { drawChart } from '../../src/pictures/chart-drawing.ts';
import { drawCover } from '../../src/pictures/cover-drawing.ts';
import {
  articleShare,
  coverDrawing,
  drawingsOf,
  issueShare,
  journalShare,
} from '../../src/pictures/archive-drawings.ts';
import { shareImageOf } from '../../src/meta/cover.ts';
import type { Drawing } from '../../src/pictures/drawing.ts';
import { drawShare } from '../../src/pictures/share-drawing.ts';
import { readTypeface } from '../../src/content/draw-worker.ts';
import { wordsOf } from '../../src/words/words.ts';
import { article, input, journal } from '../archive/samples.ts';

const words = wordsOf('ko');

const faces = readTypeface();

function draw({ kind, spec }: Drawing): Promise<string> {
  switch (kind) {
    case 'cover':
      return drawCover(spec, faces);
    case 'share':
      return drawShare(spec, faces);
    case 'chart':
      return drawChart(spec, '', faces);
  }
}

/** An issue of so many articles. */
function issueOf(month: string, count: number, rest: Partial<Issue> = {}): Issue {
  const articles = Array.from({ length: count }, (_, index) =>
    article(month, `a${index}`, { category: index % 3 ? 'report' : 'report/special-report' }),
  );
  const [issue] = buildArchive(input(articles)).issues;
  if (!issue) throw new Error(month);
  return { ...issue, ...rest };
}

describe('표지', () => {
  test('같은 호는 같은 표지, 다른 호는 다른 표지다', async () => {
    const issues = [
      issueOf('2024-04', 5),
      issueOf('2024-05', 5),
      issueOf('2023-04', 5),
      issueOf('2024-04', 6),
      issueOf('2024-04', 5, { theme: '전화와 채팅 사이' }),
      issueOf('2024-04', 5, { number: 300 }),
      issueOf('undated', 5),
    ];
    const drawings = issues.map((issue) => coverDrawing(journal, issue, words));
    const covers = await Promise.all(drawings.map(draw));
    expect(new Set(covers).size).toBe(issues.length);
    expect(new Set(drawings.map(({ name }) => name)).size).toBe(issues.length);
    expect(await Promise.all(drawings.map(draw))).toEqual(covers);
  });

  test.each([1, 2, 3, 7, 60, 150])('기사 %d편이면 모양도 그만큼이다', async (count) => {
    const cover = await draw(coverDrawing(journal, issueOf('2024-04', count), words));
    expect(cover.match(/<g fill=/gu)).toHaveLength(count);
    expect(cover).not.toMatch(/NaN|undefined|(?:width|height|r)="-/u);
  });

  test.each([
    '상담 품질, 脱·점수의 길',
    '전화 😀 채팅 👩‍💻 사이',
    '「목소리」와 『듣기』 ① 똠뷁',
    'Привет ไทย 𠀀',
    '😀',
    '가'.repeat(130),
    '아주 긴 주제가 붙은 호의 표지도 '.repeat(10),
  ])('어떤 주제든 글자는 모두 길이 된다: %s', async (theme) => {
    const issue = issueOf('2024-04', 3, { theme });
    for (const drawing of [coverDrawing(journal, issue, words), issueShare(journal, issue)]) {
      const svg = await draw(drawing);
      expect(svg).not.toMatch(/<text|<image|font-family/u);
      expect(svg.match(/<path/gu)?.length).toBeGreaterThan(3);
    }
  });

  test('한자는 소리로 적어 글자가 빠지지 않는다', async () => {
    const [hanja, hangul] = await Promise.all(
      ['脱·점수', '탈·점수'].map((theme) =>
        draw(coverDrawing(journal, issueOf('2024-04', 3, { theme }), words)),
      ),
    );
    expect(hanja).toBe(hangul);
  });
});

describe('공유 그림', () => {
  test('기사마다 제 모양이 도드라진다', async () => {
    const issue = issueOf('2024-04', 4, {});
    const [first, second] = issue.articles;
    if (!first || !second) throw new Error('기사가 없습니다.');
    const title = '같은 제목';
    const [one, other] = await Promise.all(
      [first, second].map((each) => draw(articleShare(journal, issue, { ...each, title }))),
    );
    expect(one).not.toBe(other);
    expect(one).toContain('width="1200" height="630"');
  });

  test('제 그림이 있는 기사와 호는 그리지 않는다', () => {
    const archive = buildArchive(
      input([article('2024-04', 'a', { cover: { src: 'a.png' } }), article('2024-04', 'b')]),
    );
    const [issue] = archive.issues;
    const own = archive.issues.map((each) => ({ ...each, cover: 'cover.png' }));
    if (!issue) throw new Error('호가 없습니다.');
    const names = (drawings: readonly Drawing[]): string[] => drawings.map(({ name }) => name);
    const shares = [
      journalShare(journal, words),
      articleShare(journal, issue, article('2024-04', 'b')),
    ];
    expect(names(drawingsOf({ ...archive, issues: own }, words))).toEqual(names(shares));
    expect(drawingsOf(archive, words)).toHaveLength(4);
  });

  test('새 열두 호의 기사만 제 공유 그림이 있고, 그 앞의 기사는 호의 그림을 쓴다', () => {
    const months = Array.from({ length: 14 }, (_, index) => `20${10 + index}-04`);
    const archive = buildArchive(
      input([...months, 'undated'].map((month) => article(month, 'a', {}))),
    );
    const isOwn = (month: string): boolean => {
      const issue = archive.issues.find((each) => each.month === month);
      const [shown] = issue?.articles ?? [];
      if (!issue || !shown) throw new Error(month);
      return shareImageOf(archive, shown).url !== shareImageOf(archive, issue).url;
    };
    expect([...months, 'undated'].filter(isOwn)).toEqual(months.slice(-12));
    // 저널의 그림 하나, 호마다 표지와 공유 그림, 열두 호의 기사마다 하나.
    expect(drawingsOf(archive, words)).toHaveLength(1 + 15 * 2 + 12);
  });
});
