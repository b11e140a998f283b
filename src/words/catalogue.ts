import { memoise } from '../text/memoise.ts';

/**
 * The catalogue of words for a BCP 47 tag: the Korean one for `ko` and `ko-KR`, the English one for
 * every other language.
 */
export function catalogueOf(language: string): 'ko' | 'en' {
  return isKorean(language) ? 'ko' : 'en';
}

/** Whether a BCP 47 tag is that of Korean. Memoised like the functions below, as every page asks several times. */
export const isKorean = memoise((language) => new Intl.Locale(language).language === 'ko');

/** A language tag in the form of Open Graph, with its most likely country: `ko_KR`, `en_US`. */
export const localeOf = memoise((tag) => {
  const { language, region = '' } = new Intl.Locale(tag).maximize();
  return `${language}_${region}`;
});

const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

/** The direction of a language's script for the `dir` attribute; undefined for left to right. */
export const directionOf = memoise((tag): 'rtl' | undefined => {
  const { script = '' } = new Intl.Locale(tag).maximize();
  return RIGHT_TO_LEFT.includes(script) ? 'rtl' : undefined;
});
