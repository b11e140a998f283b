import { signInWords as words } from '../../words/ko/sign-in-words.ts';
import { announce } from '../announce.ts';
import { makeElement } from '../elements.ts';
import { saveFile } from '../save-file.ts';
import type { Bytes } from '../../members/key-material.ts';
import type { Refusal } from './open-sealed.ts';

/** Gets and decrypts the file at an address. */
type OpenFile = (address: string) => Promise<Bytes | Refusal>;

/**
 * Draws the pictures of an opened article, one after the other from the top. It does not wait until the
 * reader scrolls to them, because a browser would print the page without those below.
 */
export async function drawSealedPictures(text: ParentNode, open: OpenFile): Promise<void> {
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
export function startSealedAttachments(text: HTMLElement, open: OpenFile): void {
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
