/** Sets `aria-current="true"` on the link of the section being read, in the table of contents. */
export function startContentsMarker(): void {
  const nav = document.querySelector('.contents');
  if (!nav) return;
  const links = new Map(
    [...nav.querySelectorAll<HTMLAnchorElement>('a')].map((link) => [
      document.getElementById(decodeURIComponent(link.hash.slice(1))),
      link,
    ]),
  );
  const reached = new Set<Element>();
  let current: HTMLAnchorElement | undefined;
  const showCurrent = (link: HTMLAnchorElement | undefined): void => {
    if (link === current) return;
    if (current) current.ariaCurrent = null;
    current = link;
    if (!current) return;
    current.ariaCurrent = 'true';
    scrollListTo(nav, current);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) reached.add(target);
        else reached.delete(target);
      }
      showCurrent([...links].filter(([heading]) => heading && reached.has(heading)).at(-1)?.[1]);
    },
    // The top third of the screen and everything above it, so that a heading scrolled past still
    // counts.
    { rootMargin: '1000000px 0px -67%' },
  );
  for (const heading of links.keys()) if (heading) observer.observe(heading);
}

/** Scrolls the table of contents, not the page, until the link in it is visible. */
function scrollListTo(nav: Element, link: HTMLElement): void {
  const list = nav.getBoundingClientRect();
  const { top, bottom } = link.getBoundingClientRect();
  if (top < list.top || bottom > list.bottom)
    nav.scrollTop += top - list.top - nav.clientHeight / 2;
}
