import { SEARCH_URL } from '../../site/urls.ts';
import type { Question } from '../../search/answer.ts';
import { toSearch } from './address.ts';
import { type OpenSearch, startAsking } from './asking.ts';
import { startSearchBox } from './box.ts';
import { part } from './element.ts';
import { walkByArrows } from './list.ts';
import { startOutcome } from './outcome.ts';
import { openRecents } from './recent.ts';
import { startSlashSwitch } from './slash.ts';
import { formatCount } from './words.ts';

const SHOWN = 8;

/** Joins the parts of the dialog: its box, the first results, and the way to all of them. */
export function startDialog(dialog: HTMLElement, open: OpenSearch): void {
  const recents = openRecents();
  const all = part(dialog, 'a[data-search-all]', HTMLAnchorElement);
  let query = '';
  const outcome = startOutcome(dialog, () => {
    recents.remember(query);
  });
  const asking = startAsking(open, {
    busy: outcome.busy,
    found: (answer, hits, question) => {
      outcome.show(answer, hits, question);
      all.hidden = answer.total === 0;
      all.href = SEARCH_URL + toSearch(question);
      all.textContent = `결과 ${formatCount(answer.total)}건 모두 보기`;
    },
    added: () => undefined,
    failed: () => {
      outcome.fail();
      all.hidden = true;
    },
  });
  const ask = (typed: string): void => {
    query = typed;
    asking.ask(toQuestion(query), SHOWN);
  };
  const box = startSearchBox(dialog, open, recents, {
    typed: (typed) => {
      if (typed !== query) ask(typed);
    },
    submitted: (submitted) => {
      location.assign(SEARCH_URL + toSearch(toQuestion(submitted)));
    },
    left: outcome.enter,
  });
  all.addEventListener('click', () => {
    recents.remember(query);
  });
  startSlashSwitch(dialog);
  walkByArrows(outcome.list, box.input);
  ask(box.query());
  box.offer();
}

function toQuestion(query: string): Question {
  return { query, conditions: {}, order: 'relevance' };
}
