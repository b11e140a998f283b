import iconv from 'iconv-lite';
import { location } from 'vfile-location';
import { findForbiddenCharacter, isPrivateUse } from '../../src/text/characters.ts';
import { type Span, toSpan } from './span.ts';

/** The text of a file, or why its bytes cannot be decoded (Korean). */
type Decoded = { text: string; encoding: 'UTF-8' | 'CP949' } | { problem: string };

const JAMO = /[\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF]+/gu;

/** Decodes UTF-8 (with or without BOM) or CP949. Decomposed Hangul (NFD, from macOS) becomes NFC. */
export function decodeText(bytes: Uint8Array): Decoded {
  const badByte = firstBadUtf8Byte(bytes);
  if (badByte === undefined) {
    const text = new TextDecoder().decode(bytes);
    return { text: text.replace(JAMO, (jamo) => jamo.normalize('NFC')), encoding: 'UTF-8' };
  }
  const cp949 = decodeCp949(bytes);
  if ('text' in cp949) return { text: cp949.text, encoding: 'CP949' };
  const [encoding, offset] =
    cp949.badByte > badByte ? ['CP949', cp949.badByte] : ['UTF-8', badByte];
  return {
    problem: `글자로 읽을 수 없는 바이트가 있습니다(${encoding}, 처음에서 ${offset}바이트 뒤). UTF-8로 다시 저장해 주세요.`,
  };
}

/** Offset of the first byte that is not valid UTF-8; undefined if all are valid. */
function firstBadUtf8Byte(bytes: Uint8Array): number | undefined {
  if (isUtf8(bytes)) return undefined;
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, middle), { stream: true })) good = middle;
    else bad = middle;
  }
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, good), {
    stream: true,
  });
  return new TextEncoder().encode(whole).length;
}

function isUtf8(bytes: Uint8Array, options?: { stream: boolean }): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, options);
    return true;
  } catch {
    return false;
  }
}

/**
 * Decodes CP949 (Windows-949), or gives the offset of the first invalid byte. Node's `euc-kr`
 * decoder knows only KS X 1001: it decodes `똠` as two wrong characters without an error.
 */
function decodeCp949(bytes: Uint8Array): { text: string } | { badByte: number } {
  const text = iconv.decode(bytes, 'cp949', { stripBOM: false });
  // CP949 has no U+FFFD, so in the result it marks an invalid byte.
  const bad = text.indexOf('\uFFFD');
  return bad < 0 ? { text } : { badByte: iconv.encode(text.slice(0, bad), 'cp949').length };
}

/** How often a line has a character; `line` counts from 1, `name` is `U+200B`. */
export interface CharacterCount {
  line: number;
  name: string;
  count: number;
}

/**
 * Removes control and zero-width characters, and converts all line breaks to `\n`. Private-use
 * characters (see `countPrivateUse`) stay: only the editor knows the sign that they show.
 */
export function cleanText(decoded: string): { text: string; removed: CharacterCount[] } {
  const text = decoded.replace(/\r\n?|[\v\f\u2028\u2029]/gu, '\n');
  const names = forbiddenIn(text, (character) => !isPrivateUse(character));
  if (names.size === 0) return { text, removed: [] };
  const kept = [...text].filter((character) => !names.has(character)).join('');
  return { text: kept, removed: countByLine(text, names) };
}

/** The characters of a text that only the fonts of HWP or Word can draw: `U+F0B7`, twice in line 3. */
export function countPrivateUse(text: string): CharacterCount[] {
  return countByLine(text, forbiddenIn(text, isPrivateUse));
}

/** The forbidden characters of a text that `isWanted` selects, and the name of each. */
function forbiddenIn(text: string, isWanted: (character: string) => boolean): Map<string, string> {
  const names = new Map<string, string>();
  for (const character of new Set(text)) {
    const forbidden = isWanted(character) ? findForbiddenCharacter(character) : undefined;
    if (forbidden) names.set(character, forbidden.name);
  }
  return names;
}

function countByLine(text: string, names: ReadonlyMap<string, string>): CharacterCount[] {
  if (names.size === 0) return [];
  return text.split('\n').flatMap((line, index) => {
    const found = [...line].flatMap((character) => names.get(character) ?? []);
    const byName = Map.groupBy(found, (name) => name);
    return [...byName].map(([name, all]) => ({ line: index + 1, name, count: all.length }));
  });
}

/** A non-blank line without the spaces around its text. */
export interface Line extends Span {
  /** Number of spaces before the text. */
  readonly indent: number;
}

/** Splits a text into its non-blank lines. */
export function toLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length;) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const span = toSpan(text.slice(start, end), start);
    if (span.text !== '') lines.push({ ...span, indent: span.start - start });
    start = end + 1;
  }
  return lines;
}

/** Returns a function that converts an offset in the text to a line number, from 1. */
export function lineFinder(text: string): (offset: number) => number {
  const places = location(text);
  return (offset) => places.toPoint(offset)?.line ?? 1;
}
