/** Marks in the contents list the part that is being read: `aria-current="true"` on its link. */
export function startContents(): void {
  const nav = document.querySelector('.contents');
  if (!nav) return;
  const links = new Map(
    [...nav.querySelectorAll<HTMLAnchorElement>('a')].map((link) => [
      document.getElementById(decodeURIComponent(link.hash.slice(1))),
      link,
    ]),
  );
  const begun = new Set<Element>();
  let current: HTMLAnchorElement | undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) begun.add(target);
        else begun.delete(target);
      }
      const last = [...links].filter(([heading]) => heading && begun.has(heading)).at(-1)?.[1];
      if (last === current) return;
      if (current) current.ariaCurrent = null;
      current = last;
      if (!current) return;
      current.ariaCurrent = 'true';
      keepInSight(nav, current);
    },
    // From far above the page down to a third of the screen: what has begun stays in it.
    { rootMargin: '1000000px 0px -67%' },
  );
  for (const heading of links.keys()) if (heading) observer.observe(heading);
}

/** Scrolls the list alone, never the page. */
function keepInSight(nav: Element, link: HTMLElement): void {
  const list = nav.getBoundingClientRect();
  const { top, bottom } = link.getBoundingClientRect();
  if (top < list.top || bottom > list.bottom)
    nav.scrollTop += top - list.top - nav.clientHeight / 2;
}
