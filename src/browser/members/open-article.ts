import { signInWords as words } from '../../words/ko/sign-in-words.ts';
import { startContentsMarker } from '../contents-marker.ts';
import { makeButton, makeElement } from '../elements.ts';
import { startReadingRecord } from '../reading/reading-marks.ts';
import { showPageMarks } from '../search/page-marks.ts';
import { forgetKey } from './kept-key.ts';
import { openSealed, type Refusal, type SignedIn } from './open-sealed.ts';
import { drawSealedPictures, startSealedAttachments } from './sealed-files.ts';
import { showText } from './show-text.ts';

/**
 * Shows the article behind a gate to a reader who has signed in; returns the reason if it cannot be opened.
 * `now` gives the current time in milliseconds.
 */
export async function openArticle(
  gate: HTMLElement,
  signedIn: SignedIn,
  now: () => number,
): Promise<Refusal | undefined> {
  const { id = '', address = '' } = gate.dataset;
  const open = (file: string) => openSealed({ id, address: file }, signedIn);
  const bytes = await open(address);
  if (typeof bytes === 'string') return bytes;
  const hadFocus = gate.contains(document.activeElement);
  const text = showText(gate, new TextDecoder().decode(bytes));
  const start = signOutLine();
  text.before(start);
  if (start.getBoundingClientRect().top < 0) start.scrollIntoView({ behavior: 'instant' });
  startSealedAttachments(text.parentElement ?? text, open);
  startText(text, now);
  if (hadFocus) focusText(text);
  void drawSealedPictures(text, open);
  return undefined;
}

/** Starts for a text that was just opened what every page starts for its text when it is loaded. */
function startText(text: HTMLElement, now: () => number): void {
  startContentsMarker();
  startReadingRecord(now);
  showPageMarks();
  // The browser could not scroll to the heading in the address, because it was not on the page yet.
  const heading = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (heading && text.contains(heading)) heading.scrollIntoView({ behavior: 'instant' });
}

function signOutLine(): HTMLElement {
  const leave = makeButton(words.signOut, 'sign-out', () => {
    void forgetKey().then(() => {
      location.reload();
    });
  });
  const line = makeElement('p', 'signed-in', `${words.signedIn} `, leave);
  line.dataset.pagefindIgnore = '';
  return line;
}

/** Moves the focus to the text, so that reading and Tab continue there. */
function focusText(text: HTMLElement): void {
  text.tabIndex = -1;
  text.focus({ preventScroll: true });
}
