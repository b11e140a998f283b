import type { Answer } from '../../search/answer.ts';
import { part } from './element.ts';
import { formatCount, missingWords } from './words.ts';

/** What can be tried where nothing was found, and where the search did not load. */
export interface Help {
  show: (answer: Answer) => void;
  hide: () => void;
}

/** What the reader tries. */
export interface HelpEvents {
  /** The same without any condition. */
  dropped: () => void;
  retried: () => void;
}

/** Starts the help in `root`. */
export function startHelp(root: ParentNode, { dropped, retried }: HelpEvents): Help {
  const help = part(root, '[data-search-help]', HTMLElement);
  const drop = part(help, 'button[data-search-drop]', HTMLButtonElement);
  const missing = part(help, '[data-search-missing]', HTMLElement);
  drop.addEventListener('click', dropped);
  part(root, 'button[data-search-retry]', HTMLButtonElement).addEventListener('click', retried);
  return {
    show: (answer) => {
      const { query, total, unlimited } = answer;
      help.hidden = query === '' || total > 0;
      drop.hidden = unlimited === 0;
      missing.textContent = missingWords(answer);
      missing.hidden = missing.textContent === '';
      drop.textContent = `조건 없이 ${formatCount(unlimited)}건 보기`;
    },
    hide: () => {
      help.hidden = true;
    },
  };
}
