import type { Delete, Emphasis, Nodes, Parents, PhrasingContent, Root, Strong } from 'mdast';
import { visit } from 'unist-util-visit';
import { isParticle } from '../text/particle-forms.ts';
import { joinTexts } from './join-texts.ts';
import { pointAt } from './source-text.ts';

type Marked = Emphasis | Strong | Delete;

const LENGTHS = { emphasis: 1, strong: 2, delete: 2 } as const;

/**
 * Turns emphasis that the editor did not mean back into the typed `*`, `_` and `~`, which Markdown reads in
 * pairs and removes: asterisks that mask a name or a number (`김*수 씨와 이*영 씨`, `010-12**-34**`), a product
 * (`2*3*4`), a range (`3~~5일, 7~~9일`), a sign that the text is about (`별표(*)`), a blank to fill in
 * (`이름(___)`), a long sound (`좋아요!~~정말!~~`), a name in a program (`__init__`). A part of a word in bold
 * stays bold: `매출**증가**가`.
 */
export function keepMarksInWords(tree: Root, text: string): void {
  if (!/[*_~]/u.test(text)) return;
  const changed = new Set<Parents>();
  visit(tree, ['emphasis', 'strong', 'delete'], (node, index, parent) => {
    if (!isMarked(node) || !parent || index === undefined) return undefined;
    if (!isLiteral(node, text, lettersBefore(parent.children, index))) return undefined;
    parent.children.splice(index, 1, ...toLetters(node, text));
    changed.add(parent);
    return index;
  });
  // Joined, so that the rules of the check see `김*수` as one text.
  for (const parent of changed) joinTexts(parent.children);
}

function isMarked(node: { type: string }): node is Marked {
  return node.type in LENGTHS;
}

const CLOSING = ')\\]}’”」』》〉';
const OPENING = '(\\[{‘“「『《〈';
const AFTER_WORD = /[\p{L}\p{N}@-]$/u;
const AFTER_BRACKET = new RegExp(`[${CLOSING}]$`, 'u');
const AFTER_DRAWL = /[!?.…^ㄱ-ㅎㅏ-ㅣ]$/u;
const MIDDLE_DOT = '[·ㆍ]';
// A part of a word in bold has no space in it and begins with a letter, or it is a whole bracket.
const PART_OF_WORD = new RegExp(
  `^(?:(?:${MIDDLE_DOT}(?=[가-힣]{2}))?(?!ㆍ)\\p{L}\\S*|[${OPENING}][^${CLOSING}]*[${CLOSING}])$`,
  'u',
);
// Marked text never begins with a closing bracket or a comma, and never ends with an opening bracket.
const NOT_MARKED = new RegExp(`^[${CLOSING},;、，\\s]|[${OPENING}\\s]$`, 'u');

// A name in a program: `__init__`.
const PROGRAM_NAME = /^[a-z][a-z\d_]*$/u;

/** The text before, between and after a pair of marks, without other marks that touch them. */
interface Surrounded {
  before: string;
  inside: string;
  after: string;
}

/** The end of the text before a child (12 characters or more, if there are), without asterisks at its end. */
function lettersBefore(children: readonly Nodes[], index: number): string {
  let letters = '';
  for (let at = index - 1; letters.length < 12; at--) {
    const node = children[at];
    if (node?.type !== 'text') break;
    letters = node.value.slice(-12) + letters;
  }
  return letters.replace(/\*+$/u, '');
}

function isLiteral(node: Marked, text: string, letters: string): boolean {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const words = {
    before: text.slice(Math.max(0, start - 8), start).replace(/[*_~]+$/u, ''),
    inside: text.slice(start, end).replace(/^[*_~]+|[*_~]+$/gu, ''),
    after: text.slice(end, end + 20),
  };
  if (isNoSpan(words)) return true;
  if (text.charAt(start) === '_') return node.type === 'strong' && PROGRAM_NAME.test(words.inside);
  if (node.type !== 'delete' && isMasking(words, letters)) return true;
  return isInWord(node, words);
}

/** Whether what the marks enclose cannot be meant as emphasised text: `별표(*)와 별표(*)`, `“_”와 “_”`, `***-**`. */
function isNoSpan({ before, inside, after }: Surrounded): boolean {
  const quote = /["']$/u.exec(before)?.[0];
  return (
    NOT_MARKED.test(inside) ||
    !/[\p{L}\p{N}]|!\[|\p{S}/u.test(inside) ||
    (quote !== undefined && inside.startsWith(quote) && after.startsWith(quote))
  );
}

/**
 * Whether the marks mask digits or letters, or are keys of a phone: `1*,***원`, `010.****.1234`, `h*ng@…`,
 * `*21*번호#`.
 */
function isMasking({ inside, after }: Surrounded, letters: string): boolean {
  return (
    /\*[.,]$/u.test(letters) ||
    (/\d[.,]$/u.test(letters) && /^[\d.,#-]/u.test(inside)) ||
    /^\d+#/u.test(inside) ||
    (/^\d+$/u.test(inside) && /^[\d가-힣*]*#/u.test(after)) ||
    /^[\w.+-]*@\w/u.test(after) ||
    (/^[가-힣]$/u.test(inside) && /^[가-힣]{1,2}\*/u.test(after))
  );
}

function isInWord(node: Marked, { before, inside }: Surrounded): boolean {
  if (node.type === 'emphasis') return AFTER_WORD.test(before) || AFTER_BRACKET.test(before);
  if (node.type === 'delete' && AFTER_DRAWL.test(before)) return true;
  if (/[○●△▲□■◇◆×]$/u.test(before)) return isParticle(inside.split(' ')[0] ?? '', '');
  if (!AFTER_WORD.test(before)) return false;
  return !PART_OF_WORD.test(inside) || (node.type === 'delete' && /\d$/u.test(before));
}

function toLetters(node: Marked, text: string): PhrasingContent[] {
  const length = LENGTHS[node.type];
  const { position } = node;
  if (!position) return node.children;
  const { start, end } = position;
  const afterOpening = pointAt(text, (start.offset ?? 0) + length);
  const beforeClosing = pointAt(text, (end.offset ?? 0) - length);
  const value = text.slice(start.offset, afterOpening.offset);
  return [
    { type: 'text', value, position: { start, end: afterOpening } },
    ...node.children,
    { type: 'text', value, position: { start: beforeClosing, end } },
  ];
}
