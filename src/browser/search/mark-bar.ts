import { button, element } from './element.ts';

/** What the bar's buttons do. */
export interface MarkBarEvents {
  stepped: (by: 1 | -1) => void;
  cleared: () => void;
}

/** The bar that leads from mark to mark. */
export interface MarkBar {
  element: HTMLElement;
  /** Says which mark is the current one, counted from 1. */
  show: (at: number, count: number) => void;
}

/** Makes a bar: `3/12`, 이전, 다음, 지우기. */
export function makeMarkBar(events: MarkBarEvents): MarkBar {
  const seen = element('span', 'found-count');
  seen.ariaHidden = 'true';
  const heard = element('span', 'unseen');
  heard.role = 'status';
  const step = (words: string, by: 1 | -1): HTMLButtonElement =>
    button(words, '', () => {
      events.stepped(by);
    });
  const bar = element('div', 'found', seen, heard, step('이전', -1), step('다음', 1));
  bar.append(button('지우기', '', events.cleared));
  bar.role = 'group';
  bar.ariaLabel = '찾은 곳';
  return {
    element: bar,
    show: (at, count) => {
      seen.textContent = `${at}/${count}`;
      heard.textContent = `찾은 곳 ${count}군데 가운데 ${at}번째`;
    },
  };
}
