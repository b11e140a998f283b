import { describe, expect, test } from 'vitest';
import { createPlacer, draftId, foldRepeatedDrafts } from '../../scripts/import/place-drafts.ts';
import { readInput } from '../../scripts/import/recognise.ts';

const NOTHING = { pathOf: () => undefined, idAt: () => undefined };

/** A listing of articles with these titles and different bodies. */
function listing(...titles: string[]): string {
  const entries = titles.map(
    (title, index) =>
      `${title}\n-\n-\n[별빛저널 2024년 4월호]\n본문 ${index}입니다.\n-\n2024-04-01\n-\n`,
  );
  return entries.join('-\n');
}

function draftsOf(...texts: string[]) {
  const readings = foldRepeatedDrafts(texts.map((text) => readInput('x.txt', text)));
  return readings.flatMap((reading) => reading.drafts);
}

describe('createPlacer', () => {
  test.each([
    ['제목에서 이름을 딴다', ['별을 보는 밤'], ['별을-보는-밤']],
    ['같은 이름에는 번호를 붙인다', ['별', '별!', '별?'], ['별', '별-2', '별-3']],
    ['글자가 없는 제목', ['!!!'], ['article']],
    [
      '긴 제목은 낱말에서 자른다',
      ['가나다라마 '.repeat(20)],
      ['가나다라마-'.repeat(9) + '가나다라마'],
    ],
    ['긴 낱말은 글자에서 자른다', ['가'.repeat(100)], ['가'.repeat(59)]],
  ])('%s', (_, titles, slugs) => {
    const place = createPlacer(NOTHING);
    const paths = draftsOf(listing(...titles)).map(place);
    expect(paths).toEqual(slugs.map((slug) => `issues/2024-04/${slug}.mdx`));
    expect(slugs.every((slug) => slug.length < 60)).toBe(true);
  });

  test('다른 글의 파일은 비켜 가고, 옮긴 파일은 알아본다', () => {
    const [draft] = draftsOf(listing('별'));
    if (!draft) throw new Error('one title gives one draft');
    const other = createPlacer({
      ...NOTHING,
      idAt: (path) => (path.endsWith('/별.mdx') ? 'uuid:1' : undefined),
    });
    expect(other(draft)).toBe('issues/2024-04/별-2.mdx');
    const moved = createPlacer({ ...NOTHING, pathOf: () => 'issues/2024-05/새-이름.mdx' });
    expect(moved(draft)).toBe('issues/2024-05/새-이름.mdx');
  });
});

describe('draftId', () => {
  test('같은 글은 같은 아이디, 다른 글은 다른 아이디', () => {
    const ids = ['별', '별', '달'].flatMap((title) =>
      draftsOf(listing(title)).map((one) => one.id),
    );
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).not.toBe(ids[2]);
    expect(ids[0]).toMatch(
      /^uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u,
    );
  });

  test('목록에 올린 날이 달라도 같은 공고는 같은 아이디', () => {
    const notice = (uploaded: string): string =>
      `  • [은하시] 위탁\n    공 고 명 : 위탁 공 고 일 : 2024-04-01 기 관 : 은하시\n    • News\n    • 입찰 공고\n    ${uploaded}\n`;
    const [first, second] = ['2024-04-02', '2024-04-03'].map(
      (day) => readInput('x', notice(day)).drafts[0],
    );
    expect(first && draftId(first)).toBe(second && draftId(second));
  });

  test('두 번 나온 글은 한 번만 들여온다', () => {
    expect(draftsOf(listing('별'), listing('별', '달'))).toHaveLength(2);
  });
});
