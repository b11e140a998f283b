/** The language of a search index, by the BCP 47 tag of its journal: `en` of `en-GB`. */
export function indexLanguageOf(tag: string): string {
  return new Intl.Locale(tag).language;
}

/** The language whose words the build analyses; those of every other one are stemmed by Pagefind. */
export const ANALYSED_LANGUAGE = 'ko';
