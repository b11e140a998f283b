/** Words of the index to find: behind one another, or anywhere in the text if `apart`. */
export interface Phrase {
  words: string[];
  apart?: boolean | undefined;
  /** Stands for another word: what was typed comes first. */
  synonym?: boolean | undefined;
}
