/**
 * The words of a search box as they stand, without what is still being composed: `상담ㅅ` asks
 * for `상담` until its last syllable is whole.
 */
export function toQuery(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\u3131-\u318E]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
