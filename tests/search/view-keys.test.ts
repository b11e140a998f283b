import { describe, expect, test } from 'vitest';
import { isComposed, isOpening, type Press } from '../../src/browser/search/keys.ts';
import { type Move, moveFor } from '../../src/browser/search/moves.ts';

const closed = { open: false, count: 3, active: -1, pinned: false };
const open = { ...closed, open: true };

describe('선택지를 오가는 글쇠', () => {
  test.each<[key: string, standing: typeof closed, move: Move | undefined]>([
    ['ArrowDown', closed, { do: 'open' }],
    ['ArrowDown', { ...closed, count: 0 }, { do: 'leave' }],
    ['ArrowDown', open, { do: 'go', to: 0 }],
    ['ArrowDown', { ...open, active: 2 }, { do: 'leave' }],
    ['ArrowUp', closed, undefined],
    ['ArrowUp', open, { do: 'go', to: 2 }],
    ['ArrowUp', { ...open, active: 0 }, { do: 'go', to: -1 }],
    ['Enter', open, undefined],
    ['Enter', { ...open, active: 1 }, { do: 'choose' }],
    ['Escape', closed, undefined],
    ['Escape', open, { do: 'close' }],
    ['Escape', { ...open, pinned: true }, undefined],
    ['Escape', { ...open, active: 1, pinned: true }, { do: 'go', to: -1 }],
    ['Home', open, undefined],
    ['Home', { ...open, active: 1 }, { do: 'go', to: -1, typing: true }],
    ['가', { ...open, active: 1 }, undefined],
  ])('%s %o', (key, standing, move) => {
    expect(moveFor(key, standing)).toEqual(move);
  });
});

describe('검색을 여는 글쇠', () => {
  const press = (key: string, more: Partial<Press> = {}): Press => ({
    key,
    keyCode: 0,
    isComposing: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...more,
  });

  test.each<[name: string, press: Press, inField: boolean, opens: boolean]>([
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
    expect(isOpening(pressed, inField)).toBe(opens);
  });

  test('조합 중인 글쇠는 코드로도 안다', () => {
    expect(isComposed(press('Enter', { keyCode: 229 }))).toBe(true);
    expect(isComposed(press('Enter', { keyCode: 13 }))).toBe(false);
  });
});
