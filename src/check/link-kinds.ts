import type { MarkKind } from './mark-kind.ts';

const PICTURES = 'jpe?g|png|webp|gif';
const FILE_NAME = `[^\\s()（）\\[\\]]+\\.(?:${PICTURES}|pdf|hwpx?)\\b`;
const ADDRESS = `(?:https?:|mailto:|tel:|www\\.|${FILE_NAME})`;
// After `](` more is taken for an address: a path of the site, an anchor, a file name with spaces.
const ANY_ADDRESS = `(?:${ADDRESS}|[/#][^\\s)）]|[^()\\n]{1,200}\\.(?:${PICTURES}|pdf|hwpx?)\\))`;

/** Matches brackets that are not meant as the text of a link: `[1] (https://…)`, `[편집자 주] (…)`. */
const LABEL =
  /^\[(?:[^\]]?|[^\]\p{L}]*|.*(?:주|단독|종합|속보|특집|기자.*|단위|사진|그림|표 ?\d*))\]/u;

/** `![상담석](상담 석.jpg)` with its file name in `< >`. */
function wrapName(found: string): string {
  return found.replace(/\]\(\s*(.*?)\s*\)$/u, '](<$1>)');
}

/** `(<상담 석.jpg>)` of `![상담석](<상담 석.jpg>)`. */
function nameOf(picture: string): string {
  return picture.slice(picture.lastIndexOf('](') + 1);
}

const TO_ADDRESS = '(?=https?:|www\\.)';
const EXAMPLE = '예: [말](https://example.org/)';

/** Kinds of typed links and pictures that Markdown does not read as such. */
export const LINK_KINDS: readonly MarkKind[] = [
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
