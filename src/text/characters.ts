import * as z from 'zod';
import { explainMissingScheme } from './missing-scheme.ts';
import { formatCount } from './counts.ts';

// XML 1.0 forbids C0 controls except tab, line feed and carriage return, and feed libraries do not
// remove them (docs/design.md, decision 10).
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/u;
const FORBIDDEN = new RegExp(CONTROL, 'gu');
// A lone surrogate, which cannot be in a URL. With the `u` flag the pattern does not match a
// surrogate pair.
const HALF = /[\uD800-\uDFFF]/u;
// A soft hyphen, copied from a web page, makes two words of one for the search. Bidirectional controls
// reverse the rest of a line; zero-width characters make two names look the same; U+FFFD replaces a
// character lost by a wrong encoding.
const INVISIBLE =
  /[\u00AD\u034F\u061C\u180E\u200B\u200C\u200E\u200F\u2028-\u202E\u2060-\u2069\u3164\uFEFF\uFFA0\uFFF9-\uFFFD]/u;
// Tag characters are invisible ASCII, used to hide instructions for language models. Some flag
// emoji need them.
const TAGS = /(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]{0,8})[\u{E0000}-\u{E007F}]/u;

// Private-use characters, which only the fonts of one program draw: bullets of Word's symbol fonts (U+F0B7),
// boxed numbers of HWP (U+F02B1).
const PRIVATE = /\p{Co}/u;
// Code points that Unicode excludes from all texts: U+FDD0, U+1FFFE.
const NEVER = /\p{Noncharacter_Code_Point}/u;

// Invisible characters without a meaning in Korean, which can be removed from any text.
const EMPTY = /[\u00AD\u034F\u180E\u200B\u200C\u2060\uFEFF]/gu;

/** The text without invisible characters that mean nothing in Korean: zero-width spaces, soft hyphens. */
export function removeEmptyCharacters(text: string): string {
  return text.replaceAll(EMPTY, '');
}

/** The first forbidden character in a text, with its offset and its name, `U+200B`; undefined if there is none. */
export function findForbiddenCharacter(text: string): { index: number; name: string } | undefined {
  const places = [CONTROL, HALF, INVISIBLE, TAGS, PRIVATE, NEVER].map((kind) => text.search(kind));
  const first = Math.min(...places.filter((place) => place >= 0));
  if (first === Infinity) return undefined;
  return { index: first, name: nameOf(text.slice(first)) };
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Whether a character is in a private-use area of Unicode, so that no font of a reader draws it. */
export function isPrivateUse(character: string): boolean {
  return PRIVATE.test(character);
}

/** Names a forbidden character in Korean: `보이지 않는 글자(U+200B)` for `U+200B`. */
export function describeCharacter(name: string): string {
  if (name === 'U+FFFD') return `깨진 글자(${name})`;
  const character = String.fromCodePoint(Number.parseInt(name.slice('U+'.length), 16));
  return `${isPrivateUse(character) ? '사이트의 글꼴에 없는 글자' : '보이지 않는 글자'}(${name})`;
}

/** Error message (Korean) for a forbidden character; `name` is `U+200B`. */
export function explainCharacter(name: string): string {
  const found = `${describeCharacter(name)}가 들어 있습니다.`;
  if (name === 'U+FFFD') return `${found} 원래 글자로 다시 적어 주세요.`;
  return found.startsWith('사이트')
    ? `${found} 한글(HWP)이나 Word의 기호입니다. ·, ①처럼 어디서나 보이는 글자로 바꿔 주세요.`
    : `${found} 지우고 다시 적어 주세요.`;
}

const HIDDEN =
  /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029]/u;

/** The first invisible character in a file or tag name, as `U+200D`; undefined if there is none. */
export function findHiddenCharacter(name: string): string | undefined {
  const hidden = HIDDEN.exec(name)?.[0];
  return hidden === undefined ? undefined : nameOf(hidden);
}

/** Makes text valid in XML 1.0: no control characters, lone surrogates as U+FFFD, line breaks as `\n`. */
export function stripForXml(text: string): string {
  return text.toWellFormed().replaceAll(/\r\n?/gu, '\n').replaceAll(FORBIDDEN, '');
}

/**
 * Schema of one non-empty line without forbidden characters, of at most `most` UTF-16 units, because pages
 * lay it out.
 */
export function lineUpTo(most: number) {
  return z
    .string()
    .max(most, { error: ({ input }) => explainLength(input, most) })
    .superRefine(refineLine);
}

/** Schema of a line that may be a few sentences: at most 1,000 UTF-16 units. */
export const lineSchema = lineUpTo(1_000);
/** Schema of a title: one line of at most 300 UTF-16 units. */
export const titleSchema = lineUpTo(300);
/** Schema of the name of a person, an outlet or an agency: one line of at most 200 UTF-16 units. */
export const nameSchema = lineUpTo(200);

/** The error message (Korean) for a text with more than `most` characters. */
export function explainLength(text: unknown, most: number): string {
  const { length } = String(text);
  return `너무 깁니다(${formatCount(length, '자')}). ${formatCount(most, '자')} 이하로 줄여 주세요.`;
}

function refineLine(text: string, context: z.RefinementCtx): void {
  if (text.trim() === '') {
    context.addIssue({ code: 'custom', message: '비어 있습니다. 내용을 적거나 줄을 지워 주세요.' });
  }
  if (/[\r\n]/u.test(text)) {
    context.addIssue({ code: 'custom', message: '줄바꿈이 있습니다. 한 줄로 적어 주세요.' });
  }
  refuseCharacters(text, context);
}

/**
 * Refinement of a zod schema: adds an error for the first forbidden character, by which `readYaml` finds
 * its position.
 */
export function refuseCharacters(text: string, context: z.RefinementCtx): void {
  const found = findForbiddenCharacter(text);
  if (!found) return;
  const character = String.fromCodePoint(text.codePointAt(found.index) ?? 0);
  const message = explainCharacter(found.name);
  context.addIssue({ code: 'custom', message, params: { character } });
}

/** Maximum length of a URL, shorter than the limits of browsers and feed readers. */
const MAX_LINK = 2_000;

/** Schema of an absolute http or https URL of at most 2,000 UTF-16 units. */
export const linkSchema = z
  .string()
  .max(MAX_LINK, { error: ({ input }) => explainLength(input, MAX_LINK) })
  .refine(isWebAddress, {
    error: ({ input }) =>
      (typeof input === 'string' ? explainMissingScheme(input) : undefined) ??
      `주소는 https://로 시작하게 적어 주세요. 지금: ${JSON.stringify(input)}`,
  })
  .superRefine(refuseCharacters);

/**
 * Whether the text is `mailto:` with exactly one address, without characters that have another meaning in a
 * URL (`?`).
 */
export function isMailAddress(text: string): boolean {
  return (
    /^mailto:[^\s@?&/,;:#%"<>()]+@[^\s@?&/,;:#%"<>()]+\.[^\s@?&/,;:#%"<>()]+$/u.test(text) &&
    findForbiddenCharacter(text) === undefined
  );
}

/** Whether the text is an absolute http or https URL. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s\\]+$/iu.test(text) && URL.canParse(text);
}
