import * as z from 'zod';
import { explainCharacter, findHiddenCharacter } from '../text/characters.ts';
import { explainPathPart } from '../text/path-part.ts';
import { byteLength } from '../text/text-size.ts';

/**
 * Maximum length of a whole path in bytes; Windows and ZIP archives allow far fewer than the 4,096
 * of Linux.
 */
const MAX_BYTES = 800;

/** An old path that redirects to the article: `/상담/기사/`, from the root, not percent-encoded. */
export const aliasSchema = z.string().superRefine((path, context) => {
  const message = explainAlias(path);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});

/**
 * The error message (Korean) for an old path; undefined if it is valid. A redirect is written as a
 * folder, so each part of the path must be a valid folder name on Linux, macOS and Windows.
 */
function explainAlias(path: string): string | undefined {
  const now = `지금: ${JSON.stringify(path)}`;
  const parts = path.split('/').slice(1);
  if (!/^\/[^/]/u.test(path)) return `옛 주소는 /old/path/처럼 /로 시작해 적어 주세요. ${now}`;
  const hidden = findHiddenCharacter(path);
  if (hidden !== undefined) return explainCharacter(hidden);
  if (/[?#]/u.test(path)) {
    return `옛 주소에는 ?와 #를 쓸 수 없습니다. 그 앞까지만 적어 주세요. ${now}`;
  }
  if (path.includes('%')) {
    return `옛 주소는 %EC%82%B0처럼 바뀐 글자를 한글로 되돌려 적어 주세요. 예: /산책/. ${now}`;
  }
  const isFolder = (part: string): boolean =>
    /^[^\s\\<>:"|*]+$/u.test(part) && !/^\.\.?$/u.test(part);
  if (
    !parts.every((part, index) => isFolder(part) || (part === '' && index === parts.length - 1))
  ) {
    return `옛 주소에는 빈칸, //, ., .., \\ < > : " | *를 쓸 수 없습니다. 예: /old/path/. ${now}`;
  }
  if (byteLength(path) > MAX_BYTES) {
    return `옛 주소가 너무 깁니다(${byteLength(path)}바이트). ${MAX_BYTES}바이트 이하로 줄여 주세요.`;
  }
  return parts
    .map((part) => explainPathPart(part, '옛 주소의 폴더'))
    .find((message) => message !== undefined);
}
