import { describe, expect, test } from 'vitest';
import { type ComboboxState, type Move, moveFor } from '../../../src/browser/search/combobox.ts';

const closed: ComboboxState = { open: false, count: 3, active: -1, pinned: false };
const open: ComboboxState = { ...closed, open: true };

describe('선택지를 오가는 글쇠', () => {
  test.each<[key: string, state: ComboboxState, move: Move | undefined]>([
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
  ])('%s %o', (key, state, move) => {
    expect(moveFor(key, state)).toEqual(move);
  });
});
