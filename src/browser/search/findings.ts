import type { Answer, Hit, Question } from '../../search/answer.ts';
import type { Listener } from './asking.ts';
import { startFilters } from './filters.ts';
import { startHelp } from './help.ts';
import { addHits, linksOf } from './list.ts';
import { startMore } from './more.ts';
import { startOrder } from './order.ts';
import { startOutcome } from './outcome.ts';
import { reachWords } from './words.ts';

/** What the reader does with what was found. */
export interface FindingsEvents {
  opened: () => void;
  /** Asks the same with something changed. */
  changed: (change: Partial<Question>) => void;
  /** Wants the results after the first `shown`. */
  wanted: (shown: number) => void;
  /** Has more results on screen than before. */
  showed: (shown: number) => void;
  retried: () => void;
}

/** The search page's findings: results with their order, conditions, help and what comes after them. */
export interface Findings extends Listener {
  /** Moves the focus to the first result; says whether there is one. */
  enter: () => boolean;
}

/** Starts the findings in `root`, empty. */
export function startFindings(root: ParentNode, events: FindingsEvents): Findings {
  const outcome = startOutcome(root, events.opened, (apart) => {
    leave();
    events.changed({ apart });
  });
  /** The button that was pressed goes away, and must not take the focus with it. */
  const leave = (): void => {
    outcome.status.focus();
  };
  const sides = startSides(root, events, leave);
  const shown = (): number => linksOf(outcome.list).length;
  const more = startMore(root, () => {
    events.wanted(shown());
  });
  let total = 0;
  let grouped = false;
  const found = (answer: Answer, hits: Hit[], question: Question): void => {
    ({ total } = answer);
    grouped = question.order === 'issue';
    sides.show(answer, question);
    outcome.show(answer, hits, question);
    more.show(hits.length, total);
  };
  const added = (hits: Hit[]): void => {
    const before = shown();
    addHits(outcome.list, hits, { grouped });
    linksOf(outcome.list)[before]?.focus();
    more.show(shown(), total);
    outcome.status.speak(reachWords(shown(), total));
    events.showed(shown());
  };
  const failed = (at: 'ask' | 'more'): void => {
    if (at === 'more') {
      more.fail();
    } else {
      sides.hide();
      outcome.fail();
      more.show(0, 0);
    }
  };
  return { enter: outcome.enter, busy: outcome.busy, found, added, failed };
}

/** What stands around the results. */
function startSides(
  root: ParentNode,
  events: FindingsEvents,
  leave: () => void,
): { show: (answer: Answer, question: Question) => void; hide: () => void } {
  const filters = startFilters(root, (conditions) => {
    events.changed({ conditions });
  });
  const order = startOrder(root, (chosen) => {
    events.changed({ order: chosen });
  });
  const help = startHelp(root, {
    dropped: () => {
      leave();
      events.changed({ conditions: {} });
    },
    retried: () => {
      leave();
      events.retried();
    },
  });
  return {
    show: (answer, question) => {
      filters.show(answer, question);
      order.show(answer, question);
      help.show(answer);
    },
    hide: help.hide,
  };
}
