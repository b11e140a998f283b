import * as z from 'zod';
import { describeCharacter, findHiddenCharacter, refuseCharacters } from './characters.ts';
import { explainLongPart, explainPathPart, MAX_PART_BYTES } from './path-part.ts';
import { byteLength } from './text-size.ts';

const SLUG = /^[\p{L}\p{M}\p{N}]+(?:[-_][\p{L}\p{M}\p{N}]+)*$/u;

/** Last part of an entry's URL: letters (also Hangul), digits and hyphens, NFC, at most 200 bytes. */
export type Slug = string;

/** Error message (Korean) for a slug; undefined if it is valid. */
export function explainSlug(slug: string): string | undefined {
  const hidden = findHiddenCharacter(slug);
  if (hidden !== undefined) return explainHidden(hidden, toSlug(slug));
  if (slug !== slug.normalize('NFC')) return explainDecomposed(slug);
  if (byteLength(slug) > MAX_PART_BYTES) return explainLongPart(slug, '이름');
  if (!SLUG.test(slug)) {
    return `이름에는 글자, 숫자, 하이픈(-)만 쓸 수 있습니다. 예: ${toSlug(slug) || '골목-산책'}`;
  }
  return explainPathPart(slug, '이름');
}

/** Error message (Korean) for a file name in NFD, as macOS writes it, with the command that renames it. */
export function explainDecomposed(name: string): string {
  const composed = name.normalize('NFC');
  const advice = `이름이 자모 분리(NFD) 상태로 저장되어 있습니다. ‘${composed}’로 바꿔 주세요.`;
  // The command is for a shell, so only names without special characters get one.
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{N} ._()-]*$/u.test(composed);
  return isPlain ? `${advice} 그 폴더에서: git mv "${name}" "${composed}"` : advice;
}

/** Error message (Korean) for a name with an invisible character; `better` is a name to use instead. */
export function explainHidden(character: string, better: string): string {
  return `이름에 ${describeCharacter(character)}가 들어 있습니다. ‘${better || '골목-산책'}’처럼 바꿔 주세요.`;
}

/** Converts a text to a slug: `CallCenter Japan` gives `callcenter-japan`; empty if it has no letter or digit. */
export function toSlug(text: string): Slug {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}

/**
 * Key to compare URLs and file names, lower case and NFC: some file systems take `A.mdx` and `a.mdx` as the
 * same file.
 */
export function foldSlug(slug: string): string {
  return slug.normalize('NFC').toLowerCase();
}

/**
 * Whether a part of a URL has the form of a page number, one to three digits. No category, bid
 * notice or year below a list may have such a name.
 */
export function isPageNumber(part: string): boolean {
  return /^\d{1,3}$/u.test(part);
}

/** File name in the article's own folder, `survey.png`. Without folders, an article can be moved with its files. */
export const fileNameSchema = z
  .string()
  .refine((name) => isFileName(name), {
    error: ({ input }) =>
      `기사와 같은 폴더에 있는 파일 이름만 적어 주세요. 예: survey.png. 지금: ${JSON.stringify(input)}`,
  })
  .superRefine(refuseCharacters);

/** Whether the text is a file name without a folder: `survey.png`. */
export function isFileName(name: string): boolean {
  return /^[^/\\?#%:\u0000-\u001F]+\.[A-Za-z0-9]+$/u.test(name) && !name.startsWith('.');
}

/** The file name in a path: `issues/2024-04/a.pdf` gives `a.pdf`. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Path of a file in the same folder as `file`: `issues/2024-04/x.mdx` and `a.pdf` give `issues/2024-04/a.pdf`. */
export function besideFile(file: string, name: string): string {
  return `${file.slice(0, file.lastIndexOf('/') + 1)}${name}`;
}

/** The first of the files whose name differs from `name` at most in case or NFC/NFD; undefined if there is none. */
export function findTwin(name: string, files: Iterable<string>): string | undefined {
  const folded = foldSlug(name);
  return [...files].find((other) => foldSlug(other) === folded);
}
