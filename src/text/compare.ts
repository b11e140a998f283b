/** Code point order, the same on every machine (localeCompare depends on ICU data). */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Key that is the same for spellings that search does not distinguish: NFC, lower case, no spaces. */
export function foldWord(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, '');
}
