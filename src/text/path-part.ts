import { byteLength } from './text-size.ts';
import { withParticle } from './particles.ts';

/** Maximum length of one part of an address in UTF-8 bytes; it is also the name of a folder or file. */
export const MAX_PART_BYTES = 200;

/** Names that Windows reserves for devices, with any ending: `con.txt`. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;
/** Characters that no file name has on Windows, or that the parts of an address cannot hold. */
const REFUSED = /[\\<>:"|?*]/u;

/**
 * The error message (Korean) for a part of an address that some host or file system refuses or changes;
 * undefined if it is valid. `what` names the part in the message: `태그`.
 */
export function explainPathPart(part: string, what: string): string | undefined {
  const named = withParticle(what, '은/는');
  if (part.startsWith('.')) {
    return `점(.)으로 시작하는 ${named} 사이트에 올라가지 않습니다. 점을 빼거나 앞에 다른 글자를 적어 주세요. 지금: ${JSON.stringify(part)}`;
  }
  if (part.endsWith('.') || part !== part.trim()) {
    return `${named} 점(.)이나 빈칸으로 끝나거나 빈칸으로 시작할 수 없습니다. 지금: ${JSON.stringify(part)}`;
  }
  if (DEVICE.test(part)) {
    return `${withParticle(`‘${part}’`, '은/는')} Windows가 쓰는 이름이라 파일을 만들 수 없습니다. 다른 이름을 적어 주세요.`;
  }
  if (REFUSED.test(part)) {
    return `${named} Windows에서 파일 이름이 될 수 없는 \\ < > : " | ? *를 뺀 글자로 적어 주세요. 지금: ${JSON.stringify(part)}`;
  }
  return byteLength(part) > MAX_PART_BYTES ? explainLongPart(part, what) : undefined;
}

/** The error message (Korean) for a part of an address with too many bytes; `what` names it: `태그`. */
export function explainLongPart(part: string, what: string): string {
  return `${withParticle(what, '이/가')} 너무 깁니다(${byteLength(part)}바이트). ${MAX_PART_BYTES}바이트(한글 66자) 이하로 줄여 주세요.`;
}

/** Decodes a percent-encoded part of a URL; a text with a `%` that begins no code (`50%zz`) is returned unchanged. */
export function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
