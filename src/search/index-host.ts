/** Access to the index files, which differs between a browser and Node. */
export interface IndexHost {
  /** Loads Pagefind's module with these options, for a language of the index (`ko`). */
  loadPagefind: (options: object, language: string) => Promise<unknown>;
  /** Reads a file of the index by name (`pages`, `synonyms`, `words-g`); rejects if it cannot be read. */
  readFile: (name: string) => Promise<string>;
}
