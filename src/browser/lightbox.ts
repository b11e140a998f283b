import { pictureOf } from './large-picture.ts';

/** The dialog that shows the pictures of an article, one at a time. */
interface Lightbox {
  dialog: HTMLDialogElement;
  open: (link: HTMLAnchorElement) => void;
}

let lightbox: Lightbox | undefined;

/** Shows the picture of a link large, with its caption and the way to the article's other pictures. */
export function openLightbox(link: HTMLAnchorElement): void {
  lightbox ??= makeLightbox();
  // A browser may not focus a link at a click; the dialog leads back to what had the focus.
  link.focus({ preventScroll: true });
  lightbox.open(link);
}

const MARKUP = `<figure></figure>
<div class="lightbox-bar">
<p role="status"></p>
<button type="button" data-step="-1">이전</button>
<button type="button" data-step="1">다음</button>
<button type="button" data-close autofocus>닫기</button>
</div>`;

function makeLightbox(): Lightbox {
  const dialog = document.createElement('dialog');
  dialog.className = 'lightbox';
  dialog.ariaLabel = '그림 크게 보기';
  dialog.innerHTML = MARKUP;
  document.body.append(dialog);
  const figure = dialog.querySelector('figure') ?? dialog;
  const status = dialog.querySelector('p') ?? dialog;
  const steps = dialog.querySelectorAll<HTMLButtonElement>('[data-step]');
  let links: HTMLAnchorElement[] = [];
  let at = 0;

  const show = (to: number): void => {
    at = (to + links.length) % links.length;
    const [link] = links.slice(at);
    if (link) figure.replaceChildren(...pictureOf(link));
    status.textContent = links.length > 1 ? `그림 ${links.length}장 가운데 ${at + 1}번째` : '';
  };
  const step = (by: number): void => {
    if (links.length > 1) show(at + by);
  };

  for (const button of steps) {
    button.addEventListener('click', () => {
      step(Number(button.dataset.step));
    });
  }
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') step(-1);
    if (key === 'ArrowRight') step(1);
  });
  dialog.addEventListener('click', ({ target }) => {
    const kept =
      target instanceof Element && target.closest('img, figcaption, button:not([data-close])');
    if (!kept) dialog.close();
  });
  return {
    dialog,
    open: (link) => {
      links = [
        ...(link.closest('article') ?? document).querySelectorAll<HTMLAnchorElement>('a.zoom'),
      ];
      for (const button of steps) button.hidden = links.length < 2;
      show(links.indexOf(link));
      dialog.showModal();
    },
  };
}
