/** Characters, without spaces, that a Korean adult reads silently in a minute. */
const CHARACTERS_A_MINUTE = 500;

/**
 * Whole minutes that reading a Korean text takes, at least one. Measured: 202.3 words of 2.9
 * characters a minute, 588 characters, on sentences from second-grade textbooks (Song, Kim and Hyung,
 * J Korean Ophthalmol Soc 2016;57(4):642-649). Reports are denser; Medium too counts 500 for Korean.
 */
export function readingMinutes(text: string): number {
  const characters = text.replace(/\s+/gu, '').length;
  return Math.max(1, Math.round(characters / CHARACTERS_A_MINUTE));
}
