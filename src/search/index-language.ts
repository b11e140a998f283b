/** The language of a search index, by the BCP 47 tag of its journal: `en` of `en-GB`. */
export function indexLanguageOf(tag: string): string {
  return new Intl.Locale(tag).language;
}

/** The language whose texts the build splits into morphemes; texts in other languages are stemmed by Pagefind. */
export const ANALYSED_LANGUAGE = 'ko';
