import { withParticle } from '../text/particles.ts';
import { LINK_KINDS } from './link-kinds.ts';
import type { MarkKind } from './mark-kind.ts';

const SPACES = '[\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]';
/** All kinds of marks: of headings, lists, links, bold and italics, footnotes and tags. */
export const MARK_KINDS: readonly MarkKind[] = [
  {
    pattern: new RegExp(`^(?:#{1,6}${SPACES}+(?!\\d)|#{2,6}(?=[^\\s#]))`, 'u'),
    isLineStart: true,
    explain: (found) =>
      `소제목이 되지 않고 ‘${found.trim()}’이 글자로 보입니다. ‘${found.trim()} 소제목’처럼 #과 글 사이에 보통 빈칸을 적어 주세요.`,
    fix: (found) => `${found.trim()} `,
  },
  {
    pattern: /^＃+[ \u00A0\u3000]?/u,
    isLineStart: true,
    explain: () => '전각 ＃은 글자로 보입니다. 소제목은 ‘## 소제목’처럼 적어 주세요.',
  },
  {
    // Not before a digit, where a no-break space may hold a date or a number together: `8. 20`.
    pattern: new RegExp(`^(?:[-+*]|\\d{1,9}[.)])${SPACES}+(?=[^\\s\\d*+-])`, 'u'),
    isLineStart: true,
    explain: (found) =>
      `목록이 되지 않았습니다. ‘${found.trim()}’ 뒤의 빈칸이 보통 빈칸이 아닙니다. 지우고 다시 적어 주세요.`,
    fix: (found) => `${found.trim()} `,
  },
  ...LINK_KINDS,
  {
    pattern: /(?<![\\*])\*\*(?!\*)/gu,
    explain: () =>
      '** 가 글자로 보입니다. 굵게 하려면 ** 안쪽에는 빈칸을 두지 말고 바깥쪽에는 빈칸을 두어 보세요. 글자로 쓴 것이면 \\*\\*로 적어 주세요.',
  },
  {
    pattern: /(?<![\p{L}\p{N}_\\])__(?![a-z][a-z\d_]*__)(?=[^\s_](?:[^_\n]*[^\s_])?__[가-힣])/gu,
    explain: () =>
      '__ 가 글자로 보입니다. 굵은 글씨는 **굵게**처럼 적어 주세요. 글자로 쓴 것이면 \\_\\_로 적어 주세요.',
  },
  {
    pattern: /＊＊[^＊\n]+＊＊/gu,
    explain: () => '전각 ＊＊는 글자로 보입니다. 굵은 글씨는 **굵게**처럼 적어 주세요.',
  },
  {
    // Only marks with Hangul between or after them: `_next/static_2` is part of an address.
    pattern:
      /(?<![\p{L}\p{N}_\\*])(?:\*(?=[^*\n]*\*?[가-힣])[^\s*_][^*\n]*[:.,!?)”’」』》〉%]\*(?=[\p{L}\p{N}])|_(?=[^_\n]*_?[가-힣])[^\s*_](?:[^_\n]*[^\s_])?_(?=[\p{L}\p{N}]))/gu,
    explain: (found) =>
      `기울인 글씨가 되지 않고 ‘${found.charAt(0)}’가 글자로 보입니다. 닫는 ‘${found.charAt(0)}’ 뒤를 한 칸 띄우거나 *기울임*처럼 적어 주세요.`,
  },
  {
    pattern: /(?:［\^[^］\n]{1,99}］|\[＾[^\]\n]{1,99}\])/gu,
    explain: (found) =>
      `각주가 되지 않고 ${withParticle(`‘${found}’`, '이/가')} 글자로 보입니다. [^1]처럼 보통 글자로 적어 주세요.`,
  },
  {
    pattern: /＜\/?[A-Z][A-Za-z]*/gu,
    explain: () => '전각 ＜는 글자로 보입니다. 태그는 곧은 <로 적어 주세요.',
  },
  {
    pattern: /(?<![=+\w])(?:==(?=[^\s=])[^=\n]*[^\s=]==|\+\+(?=[^\s+])[^+\n]*[^\s+]\+\+)(?![=+])/gu,
    isMeant: (found) => /[가-힣]/u.test(found),
    explain: (found) =>
      `${found.slice(0, 2)} 가 글자로 보입니다. 굵은 글씨는 **굵게**처럼 적어 주세요.`,
  },
];
