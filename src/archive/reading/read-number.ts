import { type Reading, toHalfWidth, valueOf } from './reading.ts';

/** Number of a notice of 나라장터, and how often it was posted: `20240712345-00`, `R24BK00012345-000`. */
const NUMBERED = /^\s*(\d{11}|R\d{2}[A-Z]{2}\d{8})\s*-\s*(?:\d{2,3})\s*$/u;
const OTHER = /^\s*([A-Za-z0-9][A-Za-z0-9-]{0,39})\s*$/u;

/**
 * Reads the number of a notice (공고번호). That of 나라장터 loses its order (차수), because a notice
 * keeps its number when it is posted again.
 */
export function readNumber(text: string): Reading<string> {
  const plain = toHalfWidth(text);
  const [, value] = NUMBERED.exec(plain) ?? OTHER.exec(plain) ?? [];
  if (value === undefined) return { state: 'unreadable' };
  const start = plain.indexOf(value);
  const end = start + value.length;
  const behind = plain.slice(end).trimEnd().length;
  const order = behind > 0 ? [{ name: 'order', start: end, end: end + behind } as const] : [];
  return { state: 'ok', value, parts: [{ name: 'number', start, end }, ...order] };
}

/**
 * The number of 나라장터 under which a notice is known, if it has one: without the order that an editor may have
 * copied (`20240712345-00`), in capitals. Undefined for an agency's own number, `2024-15`, which others may have too.
 */
export function nationalNumber(number: string): string | undefined {
  const plain = valueOf(readNumber(number.toUpperCase()));
  return plain !== undefined && NUMBERED.test(`${plain}-00`) ? plain : undefined;
}
