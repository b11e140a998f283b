import * as z from 'zod';

// XML 1.0 forbids C0 controls but tab, line feed and carriage return, and the feed
// libraries pass them through (design decision 10): they stop here.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/u;
// Half a character: no address can hold it. With the u flag whole pairs are left alone.
const HALF = /[\uD800-\uDFFF]/u;
// Bidirectional overrides and isolates turn the rest of a line around; zero-width
// characters make two names look like one.
const INVISIBLE = /[\u200B\u2028\u2029\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/u;

/** Finds the first character that no text of the archive may hold; absent if it holds none. */
export function findForbiddenCharacter(text: string): { index: number; name: string } | undefined {
  const places = [CONTROL, HALF, INVISIBLE].map((kind) => text.search(kind));
  const first = Math.min(...places.filter((place) => place >= 0));
  if (first === Infinity) return undefined;
  const code = text.codePointAt(first) ?? 0;
  return { index: first, name: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` };
}

/** Removes what XML 1.0 cannot carry: control characters and lone surrogates. */
export function stripForXml(text: string): string {
  return text.toWellFormed().replace(new RegExp(CONTROL, 'gu'), '');
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
  if (forbidden) {
    context.addIssue({
      code: 'custom',
      message: `보이지 않는 글자(${forbidden.name})가 들어 있습니다. 지우고 다시 적어 주세요.`,
    });
  }
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
  return URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol);
}
