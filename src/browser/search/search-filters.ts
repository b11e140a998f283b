import type {
  SearchAnswer,
  Conditions,
  FacetCount,
  Facets,
  PageKind,
  SearchQuestion,
} from '../../search/answer.ts';
import { resultWords as words } from '../../words/ko/result-words.ts';
import { requireElement } from '../elements.ts';
import { countConditions, readQuestion } from './query-address.ts';

/**
 * Starts the filters below `root`; `changed` gets all conditions whenever one of them changes.
 * Returns a function that shows the facets of an answer with their counts, and the conditions that
 * are set.
 */
export function startSearchFilters(
  root: ParentNode,
  changed: (conditions: Conditions) => void,
): (answer: SearchAnswer, question: SearchQuestion) => void {
  const panel = requireElement(root, 'details[data-search-filters]', HTMLDetailsElement);
  const form = requireElement(panel, 'form', HTMLFormElement);
  const count = requireElement(panel, '[data-filters-set]', HTMLElement);
  const clear = requireElement(form, 'button[data-filters-clear]', HTMLButtonElement);
  openOnWideScreens(panel);
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
  return ({ facets, unlimited }, { conditions }) => {
    const set = countConditions(conditions);
    const offered = toOffered(facets, conditions);
    // Hidden if no filter has more than one value to choose from.
    panel.hidden = unlimited === 0 || !Object.values(offered).includes(true);
    count.textContent = set === 0 ? '' : words.filtersSet(set);
    clear.hidden = set === 0;
    showFacets(form, facets, conditions);
    for (const [facet, isShown] of Object.entries(offered)) {
      requireElement(form, `[data-facet="${facet}"]`, HTMLElement).hidden = !isShown;
    }
  };
}

/** Opens the panel from 60rem on, where it is a column beside the results, and folds it below. */
function openOnWideScreens(panel: HTMLDetailsElement): void {
  const wide = matchMedia('(min-width: 60rem)');
  const follow = (): void => {
    panel.open = wide.matches;
  };
  wide.addEventListener('change', follow);
  follow();
}

function readConditions(form: HTMLFormElement): Conditions {
  const fields = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  return readQuestion(String(new URLSearchParams(fields))).conditions;
}

function showFacets(form: HTMLFormElement, facets: Facets, conditions: Conditions): void {
  const { kind, category, source, from, to } = conditions;
  const { kinds, categories, sources } = facets;
  const years = toYears(facets.years);
  const fill = (name: string, counts: readonly FacetCount[], chosen: string | undefined): void => {
    const select = requireElement(form, `select[name="${name}"]`, HTMLSelectElement);
    setOptions(select, toFacetOptions(counts, chosen));
    select.value = chosen ?? '';
  };
  setKinds(form, kinds, kind);
  fill('from', years, from);
  fill('to', years, to);
  fill('category', categories, category);
  fill('source', sources, source);
}

function setKinds(
  form: HTMLFormElement,
  counts: readonly FacetCount[],
  chosen: PageKind | undefined,
): void {
  for (const radio of form.querySelectorAll<HTMLInputElement>('input[name="kind"]')) {
    const count = counts.find(({ value }) => value === radio.value)?.count ?? 0;
    radio.checked = radio.value === (chosen ?? '');
    const shown = radio.parentElement?.querySelector('.count');
    if (shown) shown.textContent = words.count(count);
  }
}

/** Replaces the options after the first, but only if they differ: replacing closes a select that is open. */
function setOptions(select: HTMLSelectElement, options: ReturnType<typeof toFacetOptions>): void {
  const [all, ...old] = select.options;
  const same =
    old.length === options.length &&
    old.every(({ value, text }, at) => value === options[at]?.value && text === options[at].text);
  if (same) return;
  const added = options.map(({ value, text }) => new Option(text, value));
  select.replaceChildren(...(all ? [all] : []), ...added);
}

/**
 * The options of a filter with their texts: `Special Report (12)`, indented by the depth of the
 * category. The chosen value is always among them, if necessary with 0 results.
 */
export function toFacetOptions(counts: readonly FacetCount[], chosen: string | undefined) {
  const missing = chosen !== undefined && !counts.some(({ value }) => value === chosen);
  const all = missing ? [{ value: chosen, label: chosen, count: 0 }, ...counts] : counts;
  const top = Math.min(...all.map(({ value }) => depthOf(value)));
  return all.map(({ value, label, count }) => ({
    value,
    text: `${'\u00A0\u00A0'.repeat(depthOf(value) - top)}${label} (${words.count(count)})`,
  }));
}

/** Keeps the facet values that are years (`2024`); an unknown year (`미상`) cannot limit a range. */
export function toYears(counts: readonly FacetCount[]): FacetCount[] {
  return counts.filter(({ value }) => /^\d{4}$/u.test(value));
}

/** Which filters are shown, by the name of their facet on the page: `{ kind: true, years: false, … }`. */
export function toOffered(
  { kinds, years, categories, sources }: Facets,
  { kind, from, to, category, source }: Conditions,
) {
  return {
    kind: isOffered(kinds, kind),
    years: isOffered(toYears(years), from, to),
    category: isOffered(categories, category),
    source: isOffered(sources, source),
  };
}

/** Whether a filter is shown: it has more than one value, or one is set. */
function isOffered(counts: readonly FacetCount[], ...chosen: (string | undefined)[]): boolean {
  return counts.length > 1 || chosen.some((value) => value !== undefined);
}

function depthOf(path: string): number {
  return path.split('/').length;
}
