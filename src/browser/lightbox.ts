import { lightboxWords as words } from '../words/ko/lightbox-words.ts';
import { makeElement } from './elements.ts';

// Opens the dialog with the picture of a link; the first call of openLightbox creates both.
let openDialog: ((link: HTMLAnchorElement) => void) | undefined;

/**
 * Shows the picture of a link as large as the screen allows, with buttons for the article's other
 * pictures.
 */
export function openLightbox(link: HTMLAnchorElement): void {
  openDialog ??= makeLightbox();
  // Some browsers do not focus a link on click, and closing the dialog returns the focus to it.
  link.focus({ preventScroll: true });
  openDialog(link);
}

const MARKUP = `<figure></figure>
<div class="lightbox-bar">
<p role="status"></p>
<button type="button" data-step="-1">${words.previousPicture}</button>
<button type="button" data-step="1">${words.nextPicture}</button>
<button type="button" data-close autofocus>${words.closePicture}</button>
</div>`;

/** Makes the lightbox; returns a function that opens it with the picture of a link. */
function makeLightbox(): (link: HTMLAnchorElement) => void {
  const dialog = makeDialog();
  const figure = dialog.querySelector('figure') ?? dialog;
  const status = dialog.querySelector('p') ?? dialog;
  const buttons = dialog.querySelectorAll<HTMLButtonElement>('[data-step]');
  let links: HTMLAnchorElement[] = [];
  let at = 0;

  const show = (to: number): void => {
    at = (to + links.length) % links.length;
    const [link] = links.slice(at);
    if (link) figure.replaceChildren(...toLargePicture(link));
    status.textContent = links.length > 1 ? words.picture(at + 1, links.length) : '';
  };
  const step = (by: number): void => {
    if (links.length > 1) show(at + by);
  };

  for (const button of buttons) {
    button.addEventListener('click', () => {
      step(Number(button.dataset.step));
    });
  }
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') step(-1);
    if (key === 'ArrowRight') step(1);
  });
  return (link) => {
    const article = link.closest('article') ?? document;
    links = [...article.querySelectorAll<HTMLAnchorElement>('a.zoom')];
    for (const button of buttons) button.hidden = links.length < 2;
    show(links.indexOf(link));
    dialog.showModal();
  };
}

/** Adds the dialog to the page; a click anywhere but on the picture, its caption and the arrows closes it. */
function makeDialog(): HTMLDialogElement {
  const dialog = makeElement('dialog', 'lightbox');
  dialog.ariaLabel = words.enlarged;
  dialog.innerHTML = MARKUP;
  document.body.append(dialog);
  dialog.addEventListener('click', ({ target }) => {
    const kept =
      target instanceof Element &&
      target.closest('img, canvas, figcaption, button:not([data-close])');
    if (!kept) dialog.close();
  });
  return dialog;
}

/** Copies of a link's picture, in the largest size that the screen needs, and of its caption. */
function toLargePicture(link: HTMLAnchorElement): Element[] {
  const large = [...link.children].map(copyWithoutIds);
  const isLoaded = link.querySelector('img')?.complete === true;
  const images = large.flatMap((copy) =>
    copy instanceof HTMLImageElement ? copy : [...copy.querySelectorAll('img')],
  );
  for (const image of images) enlarge(image, isLoaded);
  const caption = link.closest('figure')?.querySelector('figcaption');
  return caption ? [...large, copyWithoutIds(caption)] : large;
}

/** Loads an image's large file; a smaller file that is loaded already stays visible until then. */
function enlarge(image: HTMLImageElement, isLoaded: boolean): void {
  // At most the image's own width: scaling it up would blur it.
  const sizes = `min(100vw, ${image.getAttribute('width') ?? 1440}px)`;
  const sources = image.closest('picture')?.querySelectorAll('source') ?? [];
  const chooseLarge = (): void => {
    for (const element of [...sources, image]) element.sizes = sizes;
  };
  image.loading = 'eager';
  if (isLoaded) image.addEventListener('load', chooseLarge, { once: true });
  else chooseLarge();
}

/** A deep copy without ids, which must stay unique on the page. */
function copyWithoutIds(element: Element): Element {
  const copy = document.importNode(element, true);
  for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id');
  // A copied canvas is empty; the pictures of members' articles are drawn in one.
  if (element instanceof HTMLCanvasElement && copy instanceof HTMLCanvasElement) {
    copy.getContext('2d')?.drawImage(element, 0, 0);
  }
  return copy;
}
