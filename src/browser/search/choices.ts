import { tidy } from './address.ts';

const MOST = 6;

/** What a search box offers below its text: earlier queries while it is empty, else whole lines to search. */
export interface Choices {
  recent: boolean;
  lines: string[];
}

/** What to offer for the text as typed; where the words of the archive cannot be asked, nothing. */
export async function findChoices(
  typed: string,
  recents: () => string[],
  suggest: (word: string, limit: number) => Promise<string[]>,
): Promise<Choices> {
  if (tidy(typed) === '') return { recent: true, lines: recents() };
  const word = lastWord(typed);
  // One more than is offered: the word as typed may be among them.
  const words = word === '' ? [] : await suggest(word, MOST + 1).catch(() => []);
  return { recent: false, lines: completeLines(typed, words) };
}

/** The line as typed with its last word made whole by each of the words; what is typed already is no offer. */
export function completeLines(typed: string, words: readonly string[]): string[] {
  const line = typed.normalize('NFC').trimStart();
  const head = tidy(line.slice(0, line.length - lastWord(line).length));
  const lines = words.map((word) => tidy(`${head} ${word}`));
  return [...new Set(lines)].filter((offer) => offer !== tidy(line)).slice(0, MOST);
}

function lastWord(typed: string): string {
  return /\S*$/u.exec(typed.normalize('NFC'))?.[0] ?? '';
}
