import { requireElement } from '../elements.ts';
import { type Combobox, startCombobox } from './combobox.ts';
import { normalizeQuery } from './query-address.ts';
import { rememberSearch } from './recent-searches.ts';
import { openSearch } from './search-client.ts';

// Pause in milliseconds after the last key before a search starts; the letters of one syllable are
// typed faster.
const TYPING_PAUSE = 180;
const MOST_CHOICES = 6;

/** Callbacks of a search box. */
interface BoxEvents {
  /** The reader paused in typing. */
  typed: (query: string) => void;
  /** The reader pressed Enter or the button, or picked a choice. */
  submitted: (query: string) => void;
  /** The reader pressed ArrowDown on the last choice, or without choices; returns whether the focus moved. */
  left: () => boolean;
}

/** Starts the search box below `root`; the search is loaded when the field gets the focus. */
export function startSearchBox(root: ParentNode, events: BoxEvents) {
  const home = requireElement(root, '[data-search-box]', HTMLElement);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const query = (): string => normalizeQuery(input.value);
  const submit = (text: string): void => {
    set(text);
    rememberSearch(query());
    events.submitted(query());
  };
  const combobox = startCombobox(home, {
    left: events.left,
    chose: submit,
  });
  const { input } = combobox;
  const choices = startChoices(combobox);
  const set = (text: string): void => {
    clearTimeout(timer);
    if (input.value !== text) input.value = text;
    choices.drop();
  };

  // Also during composition: a Korean word is complete before its composition ends.
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      events.typed(query());
      choices.find();
    }, TYPING_PAUSE);
  });
  requireElement(home, 'form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    submit(input.value);
  });
  return {
    input,
    /** The normalised query in the field. */
    query,
    /** Replaces the query; not to be called while the reader types. */
    set,
    /** Replaces the query, as if the reader had typed it and pressed Enter. */
    submit,
    /** Shows suggestions for the query. */
    offer: choices.find,
  };
}

/** Finds choices for the text in the field; choices for an earlier text are dropped. */
function startChoices({ input, offer, close }: Combobox) {
  let latest = 0;
  const suggest = async (word: string, limit: number): Promise<string[]> =>
    openSearch().suggest(word, limit);
  const find = async (): Promise<void> => {
    const number = ++latest;
    const choices = await findChoices(input.value, suggest);
    if (number === latest) offer(choices);
  };
  // Starts the worker, which loads the index.
  input.addEventListener('focus', openSearch);
  return {
    find: (): void => void find(),
    drop: (): void => {
      latest += 1;
      close();
    },
  };
}

/** Finds the choices for a typed text; none if `suggest` fails. */
export async function findChoices(
  typed: string,
  suggest: (word: string, limit: number) => Promise<string[]>,
): Promise<string[]> {
  const word = lastWordOf(typed);
  // One more than is shown, because the typed word itself may be among them and is left out.
  const words = word === '' ? [] : await suggest(word, MOST_CHOICES + 1).catch(() => []);
  return completeLines(typed, words);
}

/** Replaces the last word of the text by each of `words` (`콜센터 상` → `콜센터 상담사`), without the text itself. */
export function completeLines(typed: string, words: readonly string[]): string[] {
  const line = typed.normalize('NFC').trimStart();
  const head = normalizeQuery(line.slice(0, line.length - lastWordOf(line).length));
  const lines = words.map((word) => normalizeQuery(`${head} ${word}`));
  return [...new Set(lines)]
    .filter((offer) => offer !== normalizeQuery(line))
    .slice(0, MOST_CHOICES);
}

function lastWordOf(typed: string): string {
  return /\S*$/u.exec(typed.normalize('NFC'))?.[0] ?? '';
}
