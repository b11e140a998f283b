import { part } from './element.ts';
import { reachWords } from './words.ts';

/** The way to the results after those on screen. */
export interface More {
  /** Shows how far the results on screen go, and the button if there are more. */
  show: (shown: number, total: number) => void;
  /** Says beside the button that the next ones did not come. */
  fail: () => void;
}

/** Starts the button in `root`. */
export function startMore(root: ParentNode, press: () => void): More {
  const box = part(root, '[data-search-more]', HTMLElement);
  const reach = part(box, '[data-search-reach]', HTMLElement);
  part(box, 'button', HTMLButtonElement).addEventListener('click', press);
  return {
    show: (shown, total) => {
      box.hidden = shown >= total;
      reach.textContent = reachWords(shown, total);
    },
    fail: () => {
      reach.textContent = '결과를 더 불러오지 못했습니다. 다시 눌러 주세요.';
    },
  };
}
