import { describe, expect, test } from 'vitest';
import { isComposed, type TypedKey } from '../../../src/browser/elements.ts';
import { isOpeningKey } from '../../../src/browser/search/search-opener.ts';

describe('검색을 여는 글쇠', () => {
  const press = (key: string, more: Partial<TypedKey> = {}): TypedKey => ({
    key,
    keyCode: 0,
    isComposing: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...more,
  });

  test.each<[name: string, press: TypedKey, inField: boolean, opens: boolean]>([
    ['/', press('/'), false, true],
    ['칸 안의 /', press('/'), true, false],
    ['Ctrl-/', press('/', { ctrlKey: true }), false, false],
    ['Alt-/', press('/', { altKey: true }), false, false],
    ['조합 중의 /', press('/', { isComposing: true }), false, false],
    ['Ctrl-K', press('k', { ctrlKey: true }), true, true],
    ['Cmd-K', press('k', { metaKey: true }), false, true],
    ['한글 자판의 Ctrl-K', press('ㅏ', { ctrlKey: true }), true, true],
    ['Ctrl-Cmd-K', press('k', { ctrlKey: true, metaKey: true }), false, false],
    ['k', press('k'), false, false],
  ])('%s', (_, pressed, inField, opens) => {
    expect(isOpeningKey(pressed, inField)).toBe(opens);
  });

  test('조합 중인 글쇠는 코드로도 안다', () => {
    expect(isComposed(press('Enter', { keyCode: 229 }))).toBe(true);
    expect(isComposed(press('Enter', { keyCode: 13 }))).toBe(false);
  });
});
