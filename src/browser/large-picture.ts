/** The picture of a link as large as the screen and the picture allow, with its caption; the page keeps its own. */
export function pictureOf(link: HTMLAnchorElement): Element[] {
  const large = [...link.children].map(copyOf);
  const shown = link.querySelector('img')?.complete === true;
  for (const image of large.flatMap(imagesOf)) enlarge(image, shown);
  const caption = link.closest('figure')?.querySelector('figcaption');
  return caption ? [...large, copyOf(caption)] : large;
}

/** Where the page has shown it already, that is seen until the large one has come. */
function enlarge(image: HTMLImageElement, shown: boolean): void {
  // Not larger than it was drawn: it would only become blurred.
  const sizes = `min(100vw, ${image.getAttribute('width') ?? 1440}px)`;
  const sources = image.closest('picture')?.querySelectorAll('source') ?? [];
  const choose = (): void => {
    for (const part of [...sources, image]) part.sizes = sizes;
  };
  image.loading = 'eager';
  if (shown) image.addEventListener('load', choose, { once: true });
  else choose();
}

function imagesOf(element: Element): HTMLImageElement[] {
  if (element instanceof HTMLImageElement) return [element];
  return [...element.querySelectorAll('img')];
}

/** A copy that may stand on the same page: an id names one thing. */
function copyOf(element: Element): Element {
  const copy = document.importNode(element, true);
  for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id');
  return copy;
}
