import { beforeAll, expect, test } from 'vitest';
import { readTitleFont, TITLE_FONT_BUDGET } from '../../src/content/title-font.ts';
import { temporaryFolder } from '../site/build-site.ts';

beforeAll(() => {
  process.env.CACHE_DIR = temporaryFolder();
});

test('제목의 글자로 글꼴을 만들고, 다시 물으면 같은 것을 준다', async () => {
  const [few, more] = [['상담 품질'], ['상담 품질', '얽힌 꿩과 닭']];
  const small = await readTitleFont(few, 'ko');
  expect(new TextDecoder().decode(small.font.slice(0, 4))).toBe('wOF2');
  expect(small.left).toBe(0);
  expect((await readTitleFont(more, 'ko')).font.length).toBeGreaterThan(small.font.length);
  expect(await readTitleFont(few, 'ko')).toEqual({ ...small, font: new Uint8Array(small.font) });
});

test('제목에 글자가 아무리 많아도 150 KB를 넘지 않고, 빠진 글자를 센다', async () => {
  const { font, left } = await readTitleFont(completeHangul(), 'ko');
  expect(font.length).toBeLessThanOrEqual(TITLE_FONT_BUDGET);
  expect(font.length).toBeGreaterThan(TITLE_FONT_BUDGET * 0.99);
  expect(left).toBeGreaterThan(100);
});

/** The 2,350 syllables of KS X 1001 (완성형), all of which the face has. */
function completeHangul(): string[] {
  const decoder = new TextDecoder('euc-kr');
  return Array.from({ length: 25 }, (_, row) =>
    decoder.decode(
      Uint8Array.from({ length: 188 }, (_, byte) => (byte % 2 ? 0xa1 + (byte >> 1) : 0xb0 + row)),
    ),
  );
}
