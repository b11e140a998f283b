import type { SearchAnswer, SearchQuestion } from '../../search/answer.ts';
import { makeButton, makeElement, requireElement } from '../elements.ts';
import {
  correctionWords,
  countWords,
  formatNumber,
  joinedWords,
  spokenWords,
  understoodWords,
} from './answer-wording.ts';

// Delay in milliseconds before "searching" is shown.
const SEARCHING_DELAY = 400;
// Delay in milliseconds of an announcement: a screen reader would otherwise read every answer while typing.
const ANNOUNCING_DELAY = 1000;

/** Status lines: visible at once, announced to screen readers after a second. */
export interface SearchStatus {
  /** Shows "searching" if no answer comes soon. */
  wait: () => void;
  show: (answer: SearchAnswer, question: SearchQuestion) => void;
  /** Shows that the search could not be loaded. */
  fail: () => void;
  /** Announces to screen readers only. */
  announce: (words: string) => void;
  /** Takes the focus when the button that had it disappears. */
  focus: () => void;
}

/** Starts the lines below `root`; with `takeApart` they offer to search joined words separately, or joined again. */
export function startSearchStatus(
  root: ParentNode,
  takeApart?: (apart: boolean) => void,
): SearchStatus {
  const count = requireElement(root, '[data-search-status]', HTMLElement);
  const notes = requireElement(root, '[data-search-notes]', HTMLElement);
  const failure = requireElement(root, '[data-search-failure]', HTMLElement);
  const announce = startAnnouncing(requireElement(root, '[data-search-live]', HTMLElement));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = (words: string): void => {
    clearTimeout(timer);
    count.textContent = words;
    failure.hidden = true;
  };
  return {
    announce,
    focus: () => {
      count.focus();
    },
    wait: () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        settle('검색하고 있습니다…');
      }, SEARCHING_DELAY);
    },
    show: (answer, question) => {
      settle(countWords(answer));
      const apart = takeApart ? apartLines(answer, question, takeApart) : [];
      notes.replaceChildren(...readingLines(answer), ...apart);
      announce(spokenWords(answer));
    },
    fail: () => {
      settle('');
      failure.hidden = false;
      notes.replaceChildren();
      announce('');
    },
  };
}

/** Writes words into a live region once nothing newer came for a second. */
function startAnnouncing(region: HTMLElement): (words: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (words) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      region.textContent = words;
    }, ANNOUNCING_DELAY);
  };
}

function readingLines(answer: SearchAnswer): HTMLElement[] {
  return [correctionWords(answer), understoodWords(answer)]
    .filter((words) => words !== '')
    .map((words) => makeElement('p', '', words));
}

function apartLines(
  answer: SearchAnswer,
  question: SearchQuestion,
  takeApart: (apart: boolean) => void,
): HTMLElement[] {
  if (question.apart === true) {
    const together = makeButton('붙여 쓴 말만 검색', 'link', () => {
      takeApart(false);
    });
    return [makeElement('p', '', '검색어가 떨어져 나오는 글까지 검색했습니다. ', together)];
  }
  if (answer.apart === 0) return [];
  const label = `검색어가 떨어져 나오는 글 ${formatNumber(answer.apart)}건도 보기`;
  const apart = makeButton(label, 'link', () => {
    takeApart(true);
  });
  return [makeElement('p', '', `${joinedWords(answer)} `, apart)];
}
