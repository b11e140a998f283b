import type { Answer, Hit, Question } from '../../search/answer.ts';
import { part } from './element.ts';
import { linksOf, showHits } from './list.ts';
import { startStatus, type Status } from './status.ts';

/** Where a page or the dialog shows what was found. */
export interface Outcome {
  list: HTMLElement;
  status: Status;
  /** What is on screen stays until `show` or `fail`, so that nothing flickers. */
  busy: () => void;
  show: (answer: Answer, hits: readonly Hit[], question: Question) => void;
  fail: () => void;
  /** Moves the focus to the first result; says whether there is one. */
  enter: () => boolean;
}

/** Starts the outcome in `root`; `opened` hears of each result that is opened. */
export function startOutcome(
  root: ParentNode,
  opened: () => void,
  takeApart?: (apart: boolean) => void,
): Outcome {
  const list = part(root, 'ol[data-search-results]', HTMLOListElement);
  const status = startStatus(root, takeApart);
  const settle = (state: string, total: number): void => {
    list.dataset.total = String(total);
    list.dataset.state = state;
    list.ariaBusy = 'false';
  };
  for (const kind of ['click', 'auxclick']) {
    list.addEventListener(kind, ({ target }) => {
      if (target instanceof Element && target.closest('a[data-result]')) opened();
    });
  }
  return {
    list,
    status,
    busy: () => {
      status.wait();
      list.dataset.state = 'busy';
      list.ariaBusy = 'true';
    },
    show: (answer, hits, question) => {
      status.show(answer, question);
      showHits(list, hits, { grouped: question.order === 'issue' });
      settle('done', answer.total);
    },
    fail: () => {
      status.fail();
      list.replaceChildren();
      settle('failed', 0);
    },
    enter: () => {
      const [first] = linksOf(list);
      first?.focus();
      return first !== undefined;
    },
  };
}
