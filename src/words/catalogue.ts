/**
 * The catalogue that a journal's words come from, by the BCP 47 tag of its language: `ko-KR` has the
 * Korean one, every other language the English one.
 */
export function catalogueOf(language: string): 'ko' | 'en' {
  return isKorean(language) ? 'ko' : 'en';
}

/** Whether a BCP 47 tag is that of Korean. */
export function isKorean(language: string): boolean {
  return new Intl.Locale(language).language === 'ko';
}

/** The language and its likely country as Open Graph writes them: `ko_KR`, `en_US`. */
export function localeOf(tag: string): string {
  const { language, region = '' } = new Intl.Locale(tag).maximize();
  return `${language}_${region}`;
}

const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

/** The direction of a language's script for the `dir` attribute; undefined for left to right. */
export function directionOf(tag: string): 'rtl' | undefined {
  const { script = '' } = new Intl.Locale(tag).maximize();
  return RIGHT_TO_LEFT.includes(script) ? 'rtl' : undefined;
}
