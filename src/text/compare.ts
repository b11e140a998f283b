/** Sort order by UTF-16 code unit, the same on every machine (localeCompare depends on ICU data). */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Key to compare words as search does: NFC, lower case, without spaces. */
export function foldWord(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, '');
}

/** Key to compare two texts by letters and digits only: `챗봇이 남긴 전화.` gives `챗봇이남긴전화`. */
export function foldToLetters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
