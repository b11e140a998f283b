import type { Hit, Run } from '../../search/answer.ts';
import { element } from './element.ts';
import { KIND_LABELS } from './words.ts';

/** How a list of results is written. */
export interface Look {
  /** By issue, each under its heading. */
  grouped: boolean;
}

/** A result: its title as a link to the first mark, what was found, and where it stands. */
export function toItem(hit: Hit, { grouped }: Look): HTMLLIElement {
  const link = element('a', '', ...toNodes(hit.title));
  link.href = hit.href;
  link.dataset.result = '';
  const item = element(
    'li',
    'entry',
    element(grouped ? 'h3' : 'h2', 'entry-title', link),
    ...(hit.excerpt.length > 0 ? [element('p', 'entry-summary', ...excerptOf(hit))] : []),
  );
  const notes = notesOf(hit, grouped).map((note) => element('li', '', note));
  if (notes.length > 0) item.append(element('ul', 'notes', ...notes));
  return item;
}

function excerptOf({ excerpt, cut }: Hit): (Node | string)[] {
  return [cut.start ? '… ' : '', ...toNodes(excerpt), cut.end ? ' …' : ''];
}

function toNodes(runs: readonly Run[]): (Node | string)[] {
  return runs.map(({ text, marked }) => (marked ? element('mark', '', text) : text));
}

/** What it is and where it stands; what the place says already is left out. */
function notesOf({ kind, place, category, source }: Hit, grouped: boolean): string[] {
  return [KIND_LABELS[kind], place.label, category, source]
    .filter((note) => note !== undefined)
    .filter((note) => (note === place.label ? !grouped : !place.label.includes(note)));
}
