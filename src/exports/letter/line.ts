import { stripForXml } from '../../text/characters.ts';
import { shorten } from '../../text/shorten.ts';

/** Characters that a letter gives a text: an editor writes far less, and no letter may grow too large by one line. */
export const LONGEST = { title: 200, text: 400, name: 80 } as const;

/** A text on one line, without what no mail can carry. */
export function toLine(text: string, length: number): string {
  return shorten(stripForXml(text).replace(/\s+/gu, ' ').trim(), length);
}

/** As `toLine`; absent where there is no text. */
export function toOptionalLine(text: string | undefined, length: number): string | undefined {
  return (text === undefined ? '' : toLine(text, length)) || undefined;
}
