import type { SearchAnswer, Hit, SearchQuestion, TextRun } from '../../search/answer.ts';
import { resultWords as words } from '../../words/ko/result-words.ts';
import { toLinePieces } from '../../text/line-pieces.ts';
import { lineJoints } from '../../words/ko/line-joints.ts';
import { makeElement, requireElement } from '../elements.ts';
import { factsOfHit, type HitFact, type HitView } from './result-facts.ts';
import { startSearchStart } from './recent-searches.ts';
import { startSearchStatus } from './search-status.ts';
import { withSpellings } from './status-words.ts';

/** The list of results with its status lines, on the search page or in the dialog. */
export type ResultList = ReturnType<typeof startResultList>;

interface ListEvents {
  /** The reader opened a result. */
  opened: () => void;
  /** Searches joined words separately or joined again; see startSearchStatus. */
  takeApart?: (apart: boolean) => void;
}

/**
 * Starts the list below `root`; `now` gives the time in milliseconds, which decides whether a
 * notice is open.
 */
export function startResultList(
  root: ParentNode,
  now: () => number,
  { opened, takeApart }: ListEvents,
) {
  const list = requireElement(root, 'ol[data-search-results]', HTMLOListElement);
  const status = startSearchStatus(root, takeApart);
  const start = startSearchStart(root, status.announce);
  const settle = (state: 'done' | 'failed', total: number): void => {
    list.dataset.total = String(total);
    list.dataset.state = state;
    list.ariaBusy = 'false';
  };
  for (const kind of ['click', 'auxclick']) {
    list.addEventListener(kind, ({ target }) => {
      if (target instanceof Element && target.closest('a[data-result]')) opened();
    });
  }
  return {
    list,
    status,
    /**
     * Marks the list as busy; the results stay on screen until `show` or `fail`, so that nothing
     * flickers.
     */
    busy: (): void => {
      status.wait();
      list.dataset.state = 'busy';
      list.ariaBusy = 'true';
    },
    show: (answer: SearchAnswer, hits: readonly Hit[], question: SearchQuestion): void => {
      const items = document.createDocumentFragment();
      addHits(items, hits, toView(question.order === 'issue', now()));
      status.show(withSpellings(answer, hits), question);
      list.replaceChildren(items);
      start.show(answer.unlimited === 0 && !answer.printed);
      settle('done', answer.total);
    },
    fail: (): void => {
      status.fail();
      list.replaceChildren();
      start.show(true);
      settle('failed', 0);
    },
    /** Focuses the first result, or else the first suggested search; returns whether there is one. */
    enter: (): boolean => {
      const [first] = resultLinks(list);
      first?.focus();
      return first !== undefined || start.enter();
    },
  };
}

/** The view for results in the language of this page. */
export function toView(grouped: boolean, now: number): HitView {
  return { grouped, now, language: document.documentElement.lang };
}

/**
 * Appends results; if grouped, continues the last group. A heading precedes the first result that
 * lacks words of the query.
 */
export function addHits(list: ParentNode, hits: readonly Hit[], view: HitView): void {
  for (const hit of hits) {
    if (hit.lacks.length > 0 && needsDivider(list)) list.append(toDivider());
    const parent = view.grouped ? groupFor(list, hit) : list;
    parent.append(toResultItem(hit, view));
  }
}

/** Whether the list has results with all words of the query, and no heading yet for those that lack some. */
function needsDivider(list: ParentNode): boolean {
  return list.querySelector('a[data-result="whole"]') !== null && !list.querySelector(DIVIDER);
}

const DIVIDER = '.entry-divider';

function toDivider(): HTMLLIElement {
  return makeElement('li', DIVIDER.slice(1), makeElement('h2', '', words.partial));
}

/** The links of all results on screen, in order. */
export function resultLinks(list: ParentNode): HTMLAnchorElement[] {
  return [...list.querySelectorAll<HTMLAnchorElement>('a[data-result]')];
}

/** Moves the focus between results with the arrow keys; ArrowUp on the first one focuses `above`. */
export function startArrowKeys(list: HTMLElement, above: HTMLElement): void {
  list.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const links = resultLinks(list);
    const at = links.findIndex((link) => link === event.target);
    if (step === 0 || at === -1) return;
    event.preventDefault();
    if (at + step < 0) above.focus();
    else links[at + step]?.focus();
  });
}

/** Returns the list for a hit below its issue's heading: that of the last group, or of a new group. */
function groupFor(list: ParentNode, { place }: Hit): ParentNode {
  const last = list.lastElementChild;
  const open = last instanceof HTMLElement && last.dataset.place === place.url ? last : undefined;
  const group = open ?? list.appendChild(toGroup(place));
  return group.lastElementChild ?? group;
}

function toGroup({ label, url }: Hit['place']): HTMLLIElement {
  const link = makeElement('a', '', label);
  link.href = BASE_PATH + url;
  const group = makeElement('li', 'entry-group', makeElement('h2', 'section-title', link));
  group.dataset.place = url;
  group.append(makeElement('ol', 'entries'));
  return group;
}

/** A result: its title (a link to the page with marks), its excerpt and its facts. */
function toResultItem(hit: Hit, view: HitView): HTMLLIElement {
  const link = makeElement('a', '', ...toUnbroken(hit.title));
  link.href = BASE_PATH + hit.href;
  link.dataset.result = hit.lacks.length > 0 ? 'partial' : 'whole';
  const item = makeElement(
    'li',
    'entry',
    makeElement(view.grouped ? 'h3' : 'h2', 'entry-title', link),
  );
  const facts = factsOfHit(hit, view);
  // An excerpt that is part of a fact (a searched agency or issue) is marked in the fact, not shown
  // twice.
  const excerpt = textOf(hit.excerpt);
  const found = excerpt === '' ? undefined : facts.find(({ text }) => text.includes(excerpt));
  if (excerpt !== '' && !found) {
    item.append(makeElement('p', 'entry-summary', ...toExcerpt(hit)));
  }
  const items = facts.map((fact) =>
    toFactItem(fact, fact === found ? markIn(fact.text, hit.excerpt) : [fact.text]),
  );
  item.append(makeElement('ul', 'notes', ...items));
  return item;
}

function toExcerpt({ excerpt, cut }: Hit): (Node | string)[] {
  return [cut.start ? '… ' : '', ...toUnbroken(excerpt), cut.end ? ' …' : ''];
}

function textOf(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join('');
}

/** The nodes of a title or an excerpt, with the same places protected from line breaks as on its page. */
function toUnbroken(runs: readonly TextRun[]): (Node | string)[] {
  const text = textOf(runs);
  return toLinePieces(text, lineJoints(text)).flatMap(({ start, end, className }) => {
    const nodes = toNodes(partOf(runs, start, end));
    return className.length === 0 ? nodes : [makeElement('span', 'keep', ...nodes)];
  });
}

/** The part of a text between two offsets, with its marks. */
function partOf(runs: readonly TextRun[], from: number, to: number): TextRun[] {
  let at = 0;
  return runs.flatMap(({ text, marked }) => {
    const part = text.slice(Math.max(from - at, 0), Math.max(to - at, 0));
    at += text.length;
    return part === '' ? [] : [{ text: part, marked }];
  });
}

function toNodes(runs: readonly TextRun[]): (Node | string)[] {
  return runs.map(({ text, marked }) => (marked ? makeElement('mark', '', text) : text));
}

/** The nodes of a text; the passage of it that `runs` contain has the same marks as there. */
function markIn(text: string, runs: readonly TextRun[]): (Node | string)[] {
  const part = textOf(runs);
  const start = text.indexOf(part);
  return [text.slice(0, start), ...toNodes(runs), text.slice(start + part.length)];
}

function toFactItem({ state }: HitFact, children: (Node | string)[]): HTMLLIElement {
  const item = makeElement('li', '', ...children);
  if (state) item.dataset.state = state;
  return item;
}
