import { decodeUrl } from '../../site/urls.ts';
import { signInWords as words } from '../../words/ko/sign-in-words.ts';
import type { Bytes } from '../../members/key-material.ts';
import { startContentsMarker } from '../contents-marker.ts';
import { makeButton, makeElement } from '../elements.ts';
import { startReadingRecord } from '../reading/reading-marks.ts';
import { showPageMarks } from '../search/page-marks.ts';
import { announce } from '../announce.ts';
import { saveFile } from '../save-file.ts';
import { forgetKey } from './kept-key.ts';
import { openSealed, type Refusal, type SignedIn } from './open-sealed.ts';

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
  const heading = document.getElementById(decodeUrl(location.hash.slice(1)));
  if (heading && text.contains(heading)) heading.scrollIntoView({ behavior: 'instant' });
}

function signOutLine(): HTMLElement {
  const leave = makeButton(words.signOut, 'sign-out', () => {
    void forgetKey().then(() => {
      location.reload();
    });
  });
  const line = makeElement('p', 'signed-in', `${words.signedIn} `, leave);
  line.dataset.aside = '';
  return line;
}

/** Moves the focus to the text, so that reading and Tab continue there. */
function focusText(text: HTMLElement): void {
  text.tabIndex = -1;
  text.focus({ preventScroll: true });
}

/**
 * Puts the decrypted text of an article in place of the gate, with the contents before the tools and the
 * corrections above the summary, as on a page for everybody. Returns the element with the text.
 */
function showText(gate: HTMLElement, html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  const { content } = template;
  const [contents, corrections] = ['.contents', '.corrections'].map((one) =>
    content.querySelector(one),
  );
  const article = gate.closest('.article');
  if (contents) article?.querySelector('.reader-tools')?.before(contents);
  if (corrections) gate.parentElement?.prepend(corrections);
  const text = content.querySelector<HTMLElement>('.prose') ?? gate;
  gate.replaceWith(content);
  return text;
}

/** Gets and decrypts the file at an address. */
type OpenFile = (address: string) => Promise<Bytes | Refusal>;

/**
 * Draws the pictures of an opened article, one after the other from the top. It does not wait until the
 * reader scrolls to them, because a browser would print the page without those below.
 */
async function drawSealedPictures(text: ParentNode, open: OpenFile): Promise<void> {
  for (const canvas of text.querySelectorAll<HTMLCanvasElement>('canvas[data-sealed]')) {
    if (!(await drawPicture(canvas, open))) showFailure(canvas);
  }
}

async function drawPicture(canvas: HTMLCanvasElement, open: OpenFile): Promise<boolean> {
  const { sealed = '', type = '' } = canvas.dataset;
  const bytes = await open(sealed);
  if (typeof bytes === 'string') return false;
  try {
    const picture = await createImageBitmap(new Blob([bytes], { type }));
    // The shape stays, so nothing below the picture moves.
    canvas.width = picture.width;
    canvas.height = picture.height;
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    return true;
  } catch {
    return false;
  }
}

function showFailure(canvas: HTMLCanvasElement): void {
  const description = canvas.ariaLabel ?? '';
  // With its link, which would enlarge nothing.
  const picture = canvas.closest('a.zoom') ?? canvas;
  picture.replaceWith(makeElement('p', 'picture-failure', words.noPicture(description)));
}

/** Lets the reader save the attachments of an opened article: a click on a link decrypts the file first. */
function startSealedAttachments(text: HTMLElement, open: OpenFile): void {
  text.addEventListener('click', (event) => {
    const { target } = event;
    const link =
      target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-sealed]') : null;
    if (!link) return;
    event.preventDefault();
    void saveAttachment(link, open);
  });
}

async function saveAttachment(link: HTMLAnchorElement, open: OpenFile): Promise<void> {
  const { sealed = '', type = '' } = link.dataset;
  const bytes = await open(sealed);
  if (typeof bytes !== 'string') {
    saveFile(link.download, new Blob([bytes], { type }));
    announce(words.saving);
    return;
  }
  const failure = makeElement('span', 'attachment-failure', ` ${words.refusals[bytes]}`);
  failure.role = 'status';
  link.parentElement?.querySelector('.attachment-failure')?.remove();
  link.after(failure);
}
