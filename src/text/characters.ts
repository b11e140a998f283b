import * as z from 'zod';

// XML 1.0 forbids C0 controls but tab, line feed and carriage return, and the feed
// libraries pass them through (design decision 10): they stop here.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/u;
const FORBIDDEN = new RegExp(CONTROL, 'gu');
// Half a character: no address can hold it. With the u flag whole pairs are left alone.
const HALF = /[\uD800-\uDFFF]/u;
// Bidirectional overrides and isolates turn the rest of a line around; zero-width
// characters make two names look like one. U+FFFD stands where a wrong encoding broke a character.
const INVISIBLE =
  /[\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\u3164\uFEFF\uFFA0\uFFF9-\uFFFD]/u;
// A copy of ASCII that nobody sees, in which machines are told what to do; flags are spelled in it too.
const TAGS = /(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]{0,8})[\u{E0000}-\u{E007F}]/u;

/** Finds the first character that no text of the archive may hold; absent if it holds none. */
export function findForbiddenCharacter(text: string): { index: number; name: string } | undefined {
  const places = [CONTROL, HALF, INVISIBLE, TAGS].map((kind) => text.search(kind));
  const first = Math.min(...places.filter((place) => place >= 0));
  if (first === Infinity) return undefined;
  return { index: first, name: nameOf(text.slice(first)) };
}

/** `U+200B` */
function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Says of a character that no text may hold, by its name, what to do. */
export function explainCharacter(name: string): string {
  return name === 'U+FFFD'
    ? '깨진 글자(U+FFFD)가 들어 있습니다. 원래 글자로 다시 적어 주세요.'
    : `보이지 않는 글자(${name})가 들어 있습니다. 지우고 다시 적어 주세요.`;
}

/** The first character of a name that has no width of its own, `U+200D`; absent if all can be seen. */
export function findHiddenCharacter(name: string): string | undefined {
  const hidden = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2028\u2029]/u.exec(name)?.[0];
  return hidden === undefined ? undefined : nameOf(hidden);
}

/**
 * Removes what XML 1.0 cannot carry: control characters go, half a character becomes U+FFFD, and a
 * carriage return becomes the line feed that every parser makes of it.
 */
export function stripForXml(text: string): string {
  return text.toWellFormed().replaceAll(/\r\n?/gu, '\n').replaceAll(FORBIDDEN, '');
}

/** One line of text that is not empty, without characters that cannot be seen. */
export const lineSchema = z.string().superRefine((text, context) => {
  if (text.trim() === '') {
    context.addIssue({ code: 'custom', message: '비어 있습니다. 내용을 적거나 줄을 지워 주세요.' });
  }
  if (/[\r\n]/u.test(text)) {
    context.addIssue({ code: 'custom', message: '한 줄로 적어 주세요.' });
  }
  const forbidden = findForbiddenCharacter(text);
  if (forbidden) context.addIssue({ code: 'custom', message: explainCharacter(forbidden.name) });
});

/** Web address: http, https or mailto; nothing that can run. */
export const linkSchema = z.string().refine(isWebAddress, {
  error: ({ input }) => `주소는 https://로 시작하게 적어 주세요. 지금: ${JSON.stringify(input)}`,
});

/** Whether the text is `mailto:` with one address and nothing else. */
export function isMailAddress(text: string): boolean {
  return /^mailto:[^\s@?&/,]+@[^\s@?&/,]+\.[^\s@?&/,]+$/u.test(text);
}

/** Whether the text is an absolute http or https address. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s\\]+$/iu.test(text) && URL.canParse(text);
}
