import type { Hit } from '../../search/answer.ts';
import { element } from './element.ts';
import { type Look, toItem } from './item.ts';

/** Puts the results in the place of those on screen. */
export function showHits(list: HTMLElement, hits: readonly Hit[], look: Look): void {
  const fresh = document.createDocumentFragment();
  addHits(fresh, hits, look);
  list.replaceChildren(fresh);
}

/** Adds results below those on screen; results of one issue go on under its heading. */
export function addHits(list: ParentNode, hits: readonly Hit[], look: Look): void {
  for (const hit of hits) {
    const place = look.grouped ? placeFor(list, hit) : list;
    place.append(toItem(hit, look));
  }
}

/** The links of all results on screen, in order. */
export function linksOf(list: ParentNode): HTMLAnchorElement[] {
  return [...list.querySelectorAll<HTMLAnchorElement>('a[data-result]')];
}

/** Moves the focus among results by the arrow keys; `above` is where the first one leads up to. */
export function walkByArrows(list: HTMLElement, above: HTMLElement): void {
  list.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const links = linksOf(list);
    const at = links.findIndex((link) => link === event.target);
    if (step === 0 || at === -1) return;
    event.preventDefault();
    if (at + step < 0) above.focus();
    else links[at + step]?.focus();
  });
}

function placeFor(list: ParentNode, { place }: Hit): ParentNode {
  const last = list.lastElementChild;
  const open = last instanceof HTMLElement && last.dataset.place === place.url ? last : undefined;
  const group = open ?? list.appendChild(toGroup(place));
  return group.lastElementChild ?? group;
}

function toGroup({ label, url }: Hit['place']): HTMLLIElement {
  const link = element('a', '', label);
  link.href = url;
  const group = element('li', 'entry-group', element('h2', 'section-title', link));
  group.dataset.place = url;
  group.append(element('ol', 'entries'));
  return group;
}
