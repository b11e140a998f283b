import type { NoticeFacts } from './answer.ts';
import type { DecodedText } from './record-format.ts';

/** A page that Pagefind found, with a function that loads its text. */
export interface FoundPage {
  id: string;
  score: number;
  /**
   * Positions of the matches in the page, ascending; a position is the number of a word, as the index
   * counts them.
   */
  places: number[];
  read: () => Promise<Fragment>;
}

/** A page as the index stores it; text and title come with their indexed words. */
export interface Fragment {
  url: string;
  text: DecodedText;
  title: DecodedText;
  notice: NoticeFacts;
}

/**
 * The searches of Pagefind that are used; `findAll`: all words anywhere in a page, `findSequence`: adjacent
 * words.
 */
export interface Engine {
  findAll: (words: readonly string[]) => Promise<FoundPage[]>;
  findSequence: (words: readonly string[]) => Promise<FoundPage[]>;
  /** All pages of the index, in the order in which they were indexed (newest first). */
  listPages: () => Promise<FoundPage[]>;
}

/** Index words that a page must contain in sequence, or anywhere if `apart`. */
export interface Phrase {
  words: string[];
  apart?: boolean | undefined;
  /** Whether the phrase is a synonym of a typed word, which ranks lower. */
  synonym?: boolean | undefined;
}

/** Finds the pages that contain a phrase; the scores are those of its words searched separately. */
export async function findPhrase({ words, apart }: Phrase, engine: Engine): Promise<FoundPage[]> {
  if (words.length === 1 || apart === true) return engine.findAll(words);
  const together = new Set((await engine.findSequence(words)).map(({ id }) => id));
  return together.size === 0
    ? []
    : (await engine.findAll(words)).filter(({ id }) => together.has(id));
}
