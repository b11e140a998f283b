/** The picture of a link as large as the screen and the picture allow, with its caption; the page keeps its own. */
export function pictureOf(link: HTMLAnchorElement): Element[] {
  const large = [...link.children].map(copyOf);
  for (const image of large.flatMap(imagesOf)) enlarge(image);
  const caption = link.closest('figure')?.querySelector('figcaption');
  return caption ? [...large, copyOf(caption)] : large;
}

function enlarge(image: HTMLImageElement): void {
  image.loading = 'eager';
  // Not larger than it was drawn: it would only become blurred.
  const sizes = `min(100vw, ${image.getAttribute('width') ?? 1440}px)`;
  const sources = image.closest('picture')?.querySelectorAll('source') ?? [];
  for (const part of [...sources, image]) part.sizes = sizes;
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
