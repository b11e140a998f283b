import { withParticle } from '../text/particles.ts';

/** A kind of marks that Markdown may not read as formatting, for example `##소제목` without a space. */
export interface MarkKind {
  /** Matches the marks in the source; `found` below is the matched text. */
  pattern: RegExp;
  /** Whether these marks have a meaning only at the start of a line. */
  isLineStart?: boolean;
  /** Whether the matched text was probably typed as formatting; without this function, it always is. */
  isMeant?: (found: string) => boolean;
  /** Gives the message (Korean). */
  explain: (found: string) => string;
  /** Gives the corrected marks, if only one correction is possible. */
  fix?: (found: string) => string;
}

const PICTURES = 'jpe?g|png|webp|gif';
const FILE_NAME = `[^\\s()（）\\[\\]]+\\.(?:${PICTURES}|pdf|hwpx?)\\b`;
const ADDRESS = `(?:https?:|mailto:|tel:|www\\.|${FILE_NAME})`;
// After `](` more kinds of addresses are accepted: a path of the site, an anchor, a file name with
// spaces.
const ANY_ADDRESS = `(?:${ADDRESS}|[/#][^\\s)）]|[^()\\n]{1,200}\\.(?:${PICTURES}|pdf|hwpx?)\\))`;

/** Matches brackets that are not meant as the text of a link: `[1] (https://…)`, `[편집자 주] (…)`. */
const LABEL =
  /^\[(?:[^\]]?|[^\]\p{L}]*|.*(?:주|단독|종합|속보|특집|기자.*|단위|사진|그림|표 ?\d*))\]/u;

/** Puts the file name in `< >`: `![상담석](상담 석.jpg)` becomes `![상담석](<상담 석.jpg>)`. */
function wrapName(found: string): string {
  return found.replace(/\]\(\s*(.*?)\s*\)$/u, '](<$1>)');
}

/** The part in brackets: `(<상담 석.jpg>)` of `![상담석](<상담 석.jpg>)`. */
function nameOf(picture: string): string {
  return picture.slice(picture.lastIndexOf('](') + 1);
}

const TO_ADDRESS = '(?=https?:|www\\.)';
const EXAMPLE = '예: [말](https://example.org/)';

/** Kinds of typed links and pictures that Markdown does not read as such. */
const LINK_KINDS: readonly MarkKind[] = [
  {
    pattern: new RegExp(
      `(?<!\\\\)!\\[[^\\][\\n]{1,300}(?<!\\\\)\\]\\(\\s*(?=\\S* )[^()<>"/\\\\\\n]{1,200}\\.(?:${PICTURES})\\s*\\)`,
      'giu',
    ),
    explain: (found) =>
      `그림이 되지 않고 글자로 보입니다. 파일 이름의 빈칸을 빼거나 < >로 감싸 주세요. 예: ![설명]${nameOf(wrapName(found))}`,
    fix: wrapName,
  },
  {
    pattern: new RegExp(`(?<!\\\\)\\[[^\\][\\n]{0,300}\\]\\(${TO_ADDRESS}(?=[^\\s)]*$)`, 'gu'),
    explain: () =>
      `링크가 되지 않고 대괄호가 글자로 보입니다. 주소를 닫는 )를 적어 주세요. ${EXAMPLE}`,
  },
  {
    pattern: new RegExp(
      `(?<!\\\\)!?\\[[^\\][\\n]{0,300}(?<!\\\\)\\](?:\\(\\s*(?=${ANY_ADDRESS})|(?: {1,3}\\(| ?（)\\s*(?=${ADDRESS}))`,
      'giu',
    ),
    isMeant: (found) => found.endsWith('](') || !LABEL.test(found),
    explain: (found) =>
      found.includes('](')
        ? '링크가 되지 않고 ]( 가 글자로 보입니다. ( ) 안의 주소에 빈칸이 없게 적어 주세요. 예: [말](https://example.org/)'
        : '링크가 되지 않고 대괄호가 글자로 보입니다. ]와 ( 를 붙이고 곧은 괄호로 적어 주세요. 예: [말](https://example.org/)',
    fix: (found) => found.replace(/\] {1,3}\(\s*$/u, ']('),
  },
  {
    pattern: /(?<!\\)\[\[[^\][\n]{1,300}\]\]/gu,
    explain: () => '[[ ]]는 글자로 보입니다. 링크는 [말](주소)로 적어 주세요.',
  },
  {
    pattern: new RegExp(`(?<!\\[[^\\]\\n]{0,300})\\]\\(${TO_ADDRESS}`, 'gu'),
    explain: () => `링크가 되지 않고 ]( 가 글자로 보입니다. 말의 앞에 [를 적어 주세요. ${EXAMPLE}`,
  },
  {
    pattern: new RegExp(
      `(?<!\\\\)\\[[^\\][\\n()]{1,100}\\(${TO_ADDRESS}[^)\\n]{0,300}\\)(?![^[\\n]*\\])`,
      'gu',
    ),
    explain: () => `링크가 되지 않고 [ 가 글자로 보입니다. 말의 뒤를 ]로 닫아 주세요. ${EXAMPLE}`,
  },
  {
    pattern: new RegExp(`\\([^()\\n]{1,100}\\)\\[${TO_ADDRESS}`, 'gu'),
    explain: () =>
      `링크가 되지 않고 괄호가 글자로 보입니다. 말을 [ ]에, 주소를 ( )에 적어 주세요. ${EXAMPLE}`,
  },
  {
    pattern: new RegExp(`［[^］\\n]{1,100}］ ?[（(]${TO_ADDRESS}`, 'gu'),
    explain: () =>
      `링크가 되지 않고 전각 괄호가 글자로 보입니다. 보통 괄호로 적어 주세요. ${EXAMPLE}`,
  },
];

/** Matches a character that every kind of marks has which may be in the middle of a line. Most texts have none. */
export const MARK_IN_LINE = /[[\]［*＊_＜=+]/u;

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
    // Not before a digit, where a no-break space may keep a date or a number together: `8. 20`.
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
