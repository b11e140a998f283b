import type { Answer, Conditions, Count, Facets, Kind, Question } from '../../search/answer.ts';
import { countConditions, inOrder } from './address.ts';
import { part } from './element.ts';
import { type FacetOption, isOffered, toOptions, toYears } from './facets.ts';
import { formatCount } from './words.ts';

/** The conditions beside the results. */
export interface Filters {
  /** Shows what there is to choose among the results, and what is chosen. */
  show: (answer: Answer, question: Question) => void;
}

/** Starts the filters in `root`; `changed` hears of every condition set or dropped. */
export function startFilters(root: ParentNode, changed: (conditions: Conditions) => void): Filters {
  const panel = part(root, 'details[data-search-filters]', HTMLDetailsElement);
  const form = part(panel, 'form', HTMLFormElement);
  const count = part(panel, '[data-filters-set]', HTMLElement);
  const clear = part(form, 'button[data-filters-clear]', HTMLButtonElement);
  keepOpenBeside(panel);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('change', () => {
    changed(readConditions(form));
  });
  clear.addEventListener('click', () => {
    form.focus();
    changed({});
  });
  return {
    show: ({ facets, unlimited }, { conditions }) => {
      const set = countConditions(conditions);
      panel.hidden = unlimited === 0;
      count.textContent = set === 0 ? '' : `${set}개`;
      clear.hidden = set === 0;
      showFacets(form, facets, conditions);
    },
  };
}

function showFacets(form: HTMLFormElement, facets: Facets, conditions: Conditions): void {
  const { kind, category, source, from, to } = conditions;
  const { kinds, categories, sources } = facets;
  const years = toYears(facets.years);
  const offer = (facet: string, offered: boolean): void => {
    part(form, `[data-facet="${facet}"]`, HTMLElement).hidden = !offered;
  };
  const fill = (name: string, counts: readonly Count[], chosen: string | undefined): void => {
    const select = part(form, `select[name="${name}"]`, HTMLSelectElement);
    setOptions(select, toOptions(counts, chosen));
    select.value = chosen ?? '';
  };
  setKinds(form, kinds, kind);
  fill('from', years, from);
  fill('to', years, to);
  fill('category', categories, category);
  fill('source', sources, source);
  offer('kind', isOffered(kinds, kind));
  offer('years', isOffered(years, from, to));
  offer('category', isOffered(categories, category));
  offer('source', isOffered(sources, source));
}

/** On a phone the panel folds; at a desk it stands beside the results. */
function keepOpenBeside(panel: HTMLDetailsElement): void {
  const desk = matchMedia('(min-width: 60rem)');
  const follow = (): void => {
    panel.open = desk.matches;
  };
  desk.addEventListener('change', follow);
  follow();
}

function readConditions(form: HTMLFormElement): Conditions {
  const given = new FormData(form);
  const text = (name: string): string | undefined => {
    const value = given.get(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const kind = text('kind');
  return inOrder({
    kind: kind === 'article' || kind === 'bid' ? kind : undefined,
    category: text('category'),
    source: text('source'),
    from: text('from'),
    to: text('to'),
  });
}

function setKinds(form: HTMLFormElement, counts: readonly Count[], chosen: Kind | undefined): void {
  for (const radio of form.querySelectorAll<HTMLInputElement>('input[name="kind"]')) {
    const count = counts.find(({ value }) => value === radio.value)?.count ?? 0;
    radio.checked = radio.value === (chosen ?? '');
    const shown = radio.parentElement?.querySelector('.count');
    if (shown) shown.textContent = formatCount(count);
  }
}

/** Options are made anew only where they differ: a list that is open would close. */
function setOptions(select: HTMLSelectElement, options: readonly FacetOption[]): void {
  const [all, ...old] = select.options;
  const same =
    old.length === options.length &&
    old.every(({ value, text }, at) => value === options[at]?.value && text === options[at].text);
  if (same) return;
  const made = options.map(({ value, text }) => new Option(text, value));
  select.replaceChildren(...(all ? [all] : []), ...made);
}
