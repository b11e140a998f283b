import type { Question } from '../../search/answer.ts';
import { readQuestion } from './address.ts';
import { type Listener, type OpenSearch, startAsking } from './asking.ts';
import { startSearchBox } from './box.ts';
import { PAGE } from './entry.ts';
import { startFindings } from './findings.ts';
import { openRecents } from './recent.ts';
import { startSlashSwitch } from './slash.ts';
import { startTrail } from './trail.ts';

/** Joins the parts of the search page in `root`: the box, what was found, and the address. */
export function startSearchPage(root: ParentNode, open: OpenSearch): void {
  let question = readQuestion(location.search);
  /** Another query says anew whether its words are to be taken apart. */
  const withQuery = (query: string): Question =>
    query === question.query ? question : { ...question, query, apart: false };
  const go = (next: Question, write: (question: Question) => void): void => {
    question = next;
    write(next);
    asking.ask(next, PAGE);
  };

  const recents = openRecents();
  const trail = startTrail((next, shown) => {
    question = next;
    box.set(next.query);
    asking.ask(next, shown);
  });
  const findings = startFindings(root, {
    opened: () => {
      recents.remember(question.query);
    },
    changed: (change) => {
      go({ ...question, ...change }, trail.changed);
    },
    wanted: (shown) => {
      asking.more(shown, shown + PAGE);
    },
    showed: trail.showed,
    retried: () => {
      asking.ask(question, PAGE);
    },
  });
  const asking = startAsking(open, scrolledOnce(findings, trail.entry().scroll));
  const box = startSearchBox(root, open, recents, {
    typed: (query) => {
      if (query !== question.query) go(withQuery(query), trail.typed);
    },
    submitted: (query) => {
      go(withQuery(query), trail.submitted);
      // The keyboard on the screen would hide what was found.
      if (matchMedia('(hover: none)').matches) box.input.blur();
    },
    left: findings.enter,
  });

  startSlashSwitch(root);

  // The reader may have typed before this script came.
  const early = box.query();
  if (early !== '' && early !== question.query) {
    go(withQuery(early), trail.typed);
  } else {
    box.set(question.query);
    asking.ask(question, trail.entry().shown);
  }
}

/** Coming back to the page leads to where it was left, which stands there with the first answer only. */
function scrolledOnce(listener: Listener, scroll: number): Listener {
  let left = scroll;
  return {
    ...listener,
    found: (...finding) => {
      listener.found(...finding);
      if (left > 0) scrollTo({ top: left, behavior: 'instant' });
      left = 0;
    },
  };
}
