import { tidy } from './address.ts';
import type { OpenSearch } from './asking.ts';
import { findChoices } from './choices.ts';
import { type Combobox, startCombobox } from './combobox.ts';
import { part } from './element.ts';
import type { Recents } from './recent.ts';

// Milliseconds without a key: long enough for the letters of one syllable to come together.
const PAUSE = 180;

/** A search box: a field with its choices. */
export interface SearchBox {
  input: HTMLInputElement;
  /** The query as it stands. */
  query: () => string;
  /** Puts another query in; never while the reader types. */
  set: (query: string) => void;
  /** Offers earlier queries or suggestions for what stands there. */
  offer: () => void;
}

/** What a search box tells of. */
export interface BoxEvents {
  /** The reader paused in typing. */
  typed: (query: string) => void;
  /** Enter, the button, or a choice. */
  submitted: (query: string) => void;
  /** The way down from the choices; says whether there was one. */
  left: () => boolean;
}

/** Starts the box that stands in `root`; the search is loaded when the reader turns to the field. */
export function startSearchBox(
  root: ParentNode,
  open: OpenSearch,
  recents: Recents,
  events: BoxEvents,
): SearchBox {
  const home = part(root, '[data-search-box]', HTMLElement);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const query = (): string => tidy(input.value);
  const submit = (): void => {
    set(input.value);
    recents.remember(query());
    events.submitted(query());
  };
  const combobox = startCombobox(home, {
    left: events.left,
    chose: (line) => {
      input.value = line;
      submit();
    },
  });
  const { input } = combobox;
  const choices = startChoices(combobox, open, recents);
  const set = (text: string): void => {
    clearTimeout(timer);
    if (input.value !== text) input.value = text;
    choices.drop();
  };

  // Also while a syllable is being composed: a Korean word is whole before its composition ends.
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      events.typed(query());
      choices.find();
    }, PAUSE);
  });
  part(home, 'form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  part(home, 'button[data-search-forget]', HTMLButtonElement).addEventListener('click', () => {
    recents.forget();
    input.focus();
    choices.find();
  });
  return { input, query, set, offer: choices.find };
}

/** Finds choices for the field as it stands, and lets go of those that come late. */
function startChoices(
  { input, offer, close }: Combobox,
  open: OpenSearch,
  recents: Recents,
): { find: () => void; drop: () => void } {
  let turn = 0;
  const suggest = async (word: string, limit: number): Promise<string[]> =>
    (await open()).suggest(word, limit);
  const find = async (): Promise<void> => {
    const mine = ++turn;
    const choices = await findChoices(input.value, recents.list, suggest);
    if (mine === turn) offer(choices);
  };
  input.addEventListener('focus', () => {
    open().catch(() => undefined);
    if (input.value === '') void find();
  });
  return {
    find: () => void find(),
    drop: () => {
      turn += 1;
      close();
    },
  };
}
