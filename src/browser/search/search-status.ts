import type { SearchAnswer, SearchQuestion } from '../../search/answer.ts';
import { resultWords as words } from '../../words/ko/result-words.ts';
import { makeButton, makeElement, requireElement } from '../elements.ts';
import { toQueryLink } from './query-link.ts';
import {
  correctionWords,
  countWords,
  excludedWords,
  joinedWords,
  missingWords,
  otherWords,
  printedWords,
  understoodWords,
} from './status-words.ts';

// Delay in milliseconds before "searching" is shown.
const SEARCHING_DELAY = 400;
// Delay in milliseconds of an announcement: a screen reader would otherwise read every answer while typing.
const ANNOUNCING_DELAY = 1000;

/**
 * Starts the status lines below `root`: visible at once, announced to screen readers after a second.
 * `takeApart` adds a button that searches joined words (`고객경험`) separately, or joined again.
 */
export function startSearchStatus(root: ParentNode, takeApart?: (apart: boolean) => void) {
  const count = requireElement(root, '[data-search-status]', HTMLElement);
  const notes = requireElement(root, '[data-search-notes]', HTMLElement);
  const failure = requireElement(root, '[data-search-failure]', HTMLElement);
  const announce = startAnnouncing(requireElement(root, '[data-search-live]', HTMLElement));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = (text: string): void => {
    clearTimeout(timer);
    count.textContent = text;
    failure.hidden = true;
  };
  return {
    /** Announces words to screen readers only. */
    announce,
    /** Focuses the status line; called when the focused button disappears. */
    focus: (): void => {
      count.focus();
    },
    /** Shows "searching" after 400 ms without an answer. */
    wait: (): void => {
      clearTimeout(timer);
      timer = setTimeout(settle, SEARCHING_DELAY, words.searching);
    },
    show: (answer: SearchAnswer, question: SearchQuestion): void => {
      const { keptIssues, teaserMark } = answer;
      const lines = [
        keptIssues === undefined ? '' : words.onlyKept(keptIssues),
        teaserMark === undefined ? '' : words.onlyTeasers(teaserMark),
        correctionWords(answer),
        missingWords(answer),
        excludedWords(answer),
        understoodWords(answer),
      ].filter(Boolean);
      // If nothing but the printed page was found, "no results" would contradict the link to that
      // page.
      const count = answer.printed && answer.unlimited === 0 ? '' : countWords(answer);
      settle(count);
      notes.replaceChildren(
        ...printedPage(answer),
        ...lines.map((line) => makeElement('p', '', line)),
      );
      notes.append(...otherLinks(answer));
      if (takeApart) notes.append(...apartLines(answer, question, takeApart));
      announce([printedWords(answer), count, ...lines].filter(Boolean).join(' '));
    },
    /** Shows that the search could not be loaded. */
    fail: (): void => {
      settle('');
      failure.hidden = false;
      notes.replaceChildren();
      announce('');
    },
  };
}

/** Returns a function that writes words into a live region after a second, unless newer words come first. */
function startAnnouncing(region: HTMLElement): (words: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (words) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      region.textContent = words;
    }, ANNOUNCING_DELAY);
  };
}

/** The printed page that the query names: a link to the issue's pages, and the articles on it. */
function printedPage({ printed }: SearchAnswer): HTMLElement[] {
  if (!printed) return [];
  const { issue, page, url, articles } = printed;
  const items = articles.map((article) =>
    makeElement('li', '', toLink(BASE_PATH + article.url, article.title)),
  );
  const label = words.printedPage(issue.label, page);
  return [
    makeElement(
      'div',
      'search-printed',
      makeElement('p', '', toLink(BASE_PATH + url, label)),
      makeElement('ul', '', ...items),
    ),
  ];
}

function toLink(address: string, text: string): HTMLAnchorElement {
  const link = makeElement('a', '', text);
  link.href = address;
  return link;
}

/** A list of links to other queries, each with the number of results that it would find. */
function otherLinks({ query, others }: SearchAnswer): HTMLElement[] {
  if (others.length === 0) return [];
  const items = others.map((other) =>
    makeElement('li', '', toQueryLink(other.query, otherWords(query, other))),
  );
  return [makeElement('ul', 'search-others', ...items)];
}

function apartLines(
  answer: SearchAnswer,
  { apart }: SearchQuestion,
  takeApart: (apart: boolean) => void,
): HTMLElement[] {
  if (!apart && answer.apart === 0) return [];
  const [note, label] = apart
    ? [words.searchedApart, words.onlyJoined]
    : [joinedWords(answer), words.alsoApart(answer.apart)];
  const button = makeButton(label, 'link', () => {
    takeApart(!apart);
  });
  return [makeElement('p', '', `${note} `, button)];
}
