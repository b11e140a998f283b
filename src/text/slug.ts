import * as z from 'zod';
import { findHiddenCharacter } from './characters.ts';
import { byteLength } from './text-size.ts';

const SLUG = /^[\p{L}\p{M}\p{N}]+(?:[-_][\p{L}\p{M}\p{N}]+)*$/u;
const MAX_BYTES = 200;

/** The last part of an address: letters (Hangul too), numbers and hyphens, NFC, at most 200 bytes. */
export type Slug = string;

/** What is wrong with a slug, in Korean; undefined if it is a valid part of an address. */
export function explainSlug(slug: string): string | undefined {
  const hidden = findHiddenCharacter(slug);
  if (hidden !== undefined) return explainHidden(hidden, toSlug(slug));
  if (slug !== slug.normalize('NFC')) return explainDecomposed(slug);
  if (byteLength(slug) > MAX_BYTES) {
    return `이름이 너무 깁니다. ${MAX_BYTES}바이트(한글 66자) 이하로 줄여 주세요.`;
  }
  if (!SLUG.test(slug)) {
    return `이름에는 글자, 숫자, 하이픈(-)만 쓸 수 있습니다. 예: ${toSlug(slug) || '고객-경험'}`;
  }
  return undefined;
}

/** Says of a name in NFD, as macOS makes it, what to call the file instead. */
export function explainDecomposed(name: string): string {
  const composed = name.normalize('NFC');
  const advice = `이름이 자모 분리(NFD) 상태로 저장되어 있습니다. ‘${composed}’로 바꿔 주세요.`;
  // The command is pasted into a shell: a name that a shell would read as more than a name has none.
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{N} ._()-]*$/u.test(composed);
  return isPlain ? `${advice} 그 폴더에서: git mv "${name}" "${composed}"` : advice;
}

/** Says of a name with a character that cannot be seen what to call it instead. */
export function explainHidden(character: string, better: string): string {
  return `이름에 보이지 않는 글자(${character})가 들어 있습니다. ‘${better || '고객-경험'}’처럼 바꿔 주세요.`;
}

/** `CallCenter Japan` -> `callcenter-japan`; empty if the text has no letter or number. */
export function toSlug(text: string): Slug {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}

/** What two addresses share that a file system or a reader may take for one: case and NFC/NFD. */
export function foldSlug(slug: string): string {
  return slug.normalize('NFC').toLowerCase();
}

/**
 * Whether a part of an address may be the number of a list's page: one to three digits. Nothing
 * else beneath a list (a category, a bid notice, a year) may have such a name.
 */
export function isPageNumber(part: string): boolean {
  return /^\d{1,3}$/u.test(part);
}

/** A name beside an article: `survey.png`; no folders, so that an article stays movable. */
export const fileNameSchema = z.string().refine((name) => isFileName(name), {
  error: ({ input }) =>
    `기사와 같은 폴더에 있는 파일 이름만 적어 주세요. 예: survey.png. 지금: ${JSON.stringify(input)}`,
});

/** Whether the name is that of a file in the same folder. */
export function isFileName(name: string): boolean {
  return /^[^/\\?#%:\u0000-\u001F]+\.[A-Za-z0-9]+$/u.test(name) && !name.startsWith('.');
}

/** The path of a file in the same folder as another: `issues/2024-04/a.pdf`. */
export function besideFile(file: string, name: string): string {
  return `${file.slice(0, file.lastIndexOf('/') + 1)}${name}`;
}

/** The file whose name differs only in case or in NFC/NFD. */
export function findTwin(name: string, files: Iterable<string>): string | undefined {
  const folded = foldSlug(name);
  return [...files].find((other) => foldSlug(other) === folded);
}
