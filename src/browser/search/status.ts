import type { Answer, Question } from '../../search/answer.ts';
import { button, element, part } from './element.ts';
import { startLive } from './live.ts';
import {
  correctionWords,
  countWords,
  formatCount,
  joinedWords,
  spokenWords,
  understoodWords,
} from './words.ts';

// Milliseconds; an answer that comes sooner needs no excuse.
const PATIENCE = 400;

/** The lines that tell of an answer, to the eye at once and to the ear in its time. */
export interface Status {
  wait: () => void;
  show: (answer: Answer, question: Question) => void;
  /** Says that the search did not load. */
  fail: () => void;
  /** Tells the ear alone. */
  speak: (words: string) => void;
  /** Takes the focus where the button that had it goes away. */
  focus: () => void;
}

/** Starts the lines in `root`; `takeApart` is asked for words searched apart, or as one again. */
export function startStatus(root: ParentNode, takeApart?: (apart: boolean) => void): Status {
  const count = part(root, '[data-search-status]', HTMLElement);
  const notes = part(root, '[data-search-notes]', HTMLElement);
  const failure = part(root, '[data-search-failure]', HTMLElement);
  const speak = startLive(part(root, '[data-search-live]', HTMLElement));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = (words: string): void => {
    clearTimeout(timer);
    count.textContent = words;
    failure.hidden = true;
  };
  return {
    speak,
    focus: () => {
      count.focus();
    },
    wait: () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        settle('찾고 있습니다…');
      }, PATIENCE);
    },
    show: (answer, question) => {
      settle(countWords(answer));
      notes.replaceChildren(
        ...readLines(answer),
        ...(takeApart ? apartLines(answer, question, takeApart) : []),
      );
      speak(spokenWords(answer));
    },
    fail: () => {
      settle('');
      failure.hidden = false;
      notes.replaceChildren();
      speak('');
    },
  };
}

function readLines(answer: Answer): HTMLElement[] {
  return [correctionWords(answer), understoodWords(answer)]
    .filter((words) => words !== '')
    .map((words) => element('p', '', words));
}

function apartLines(
  answer: Answer,
  question: Question,
  takeApart: (apart: boolean) => void,
): HTMLElement[] {
  if (question.apart === true) {
    const together = button('한 낱말로만 찾기', 'link', () => {
      takeApart(false);
    });
    return [element('p', '', '낱말이 따로 나오는 글까지 찾았습니다. ', together)];
  }
  if (answer.apart === 0) return [];
  const more = `낱말이 따로 나오는 글 ${formatCount(answer.apart)}건도 보기`;
  const apart = button(more, 'link', () => {
    takeApart(true);
  });
  return [element('p', '', `${joinedWords(answer)} `, apart)];
}
