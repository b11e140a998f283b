/** Sort order by UTF-16 code unit, the same on every machine (localeCompare depends on ICU data). */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Key to compare words as search does: NFC, lower case, without spaces. */
export function foldWord(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, '');
}
