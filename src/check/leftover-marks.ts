import type { Root } from 'mdast';
import { nodesOf } from '../body/nodes.ts';
import { isParticle } from '../text/particle-forms.ts';

/** Marks of Markdown that stayed letters of the text. */
export interface LeftoverMark {
  /** Offset in the source, and the length of the marks there. */
  offset: number;
  length: number;
  /** The message (Korean): what the reader sees, and what to type instead. */
  text: string;
  /** What to type instead, where it is plain what was meant; `npm run check -- --fix` writes it. */
  fixed?: string;
}

interface Kind {
  pattern: RegExp;
  /** Whether the marks mean something at the start of a line only. */
  isLineStart?: boolean;
  explain: (found: string) => string;
  fix?: (found: string) => string;
}

const SPACES = '[\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]';
const FILE_OR_ADDRESS =
  '(?:https?:|mailto:|tel:|www\\.|[/#][^\\s)）]|[^\\s()（）\\[\\]]+\\.(?:jpe?g|png|webp|gif|pdf|hwpx?)\\b)';

const KINDS: readonly Kind[] = [
  {
    pattern: new RegExp(`^(?:#{1,6}${SPACES}+|#{2,6}(?=[^\\s#]))`, 'u'),
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
    pattern: new RegExp(`^(?:[-+*]|\\d{1,9}[.)])${SPACES}+`, 'u'),
    isLineStart: true,
    explain: (found) =>
      `목록이 되지 않았습니다. ‘${found.trim()}’ 뒤의 빈칸이 보통 빈칸이 아닙니다. 지우고 다시 적어 주세요.`,
    fix: (found) => `${found.trim()} `,
  },
  {
    pattern: new RegExp(
      `(?<!\\\\)!?\\[[^\\]\\n]{0,300}\\](?: ?\\(| ?（)\\s*(?=${FILE_OR_ADDRESS})`,
      'giu',
    ),
    explain: (found) =>
      found.endsWith('](')
        ? '링크가 되지 않고 ]( 가 글자로 보입니다. ( ) 안의 주소에 빈칸이 없게 적어 주세요. 예: [말](https://example.org/)'
        : '링크가 되지 않고 대괄호가 글자로 보입니다. ]와 ( 를 붙이고 곧은 괄호로 적어 주세요. 예: [말](https://example.org/)',
    fix: (found) => found.replace(/\] \(\s*$/u, ']('),
  },
  {
    pattern: /(?<!\\)\[\[[^\][\n]{1,300}\]\]/gu,
    explain: () => '[[ ]]는 글자로 보입니다. 링크는 [말](주소)로 적어 주세요.',
  },
  {
    pattern: /(?<![\\*])\*\*(?!\*)/gu,
    explain: () =>
      '** 가 글자로 보입니다. 굵게 하려면 ** 안쪽에는 빈칸을 두지 말고 바깥쪽에는 빈칸을 두어 보세요. 글자로 쓴 것이면 \\*\\*로 적어 주세요.',
  },
  {
    pattern: /＊＊[^＊\n]+＊＊/gu,
    explain: () => '전각 ＊＊는 글자로 보입니다. 굵은 글씨는 **굵게**처럼 적어 주세요.',
  },
  {
    pattern:
      /(?<![\p{L}\p{N}_\\*])(?:\*[^\s*_][^*\n]*[:.,!?)”’」』》〉%]\*(?=[\p{L}\p{N}])|_[^\s*_](?:[^_\n]*[^\s_])?_(?=[\p{L}\p{N}]))/gu,
    explain: (found) =>
      `기울인 글씨가 되지 않고 ‘${found.charAt(0)}’가 글자로 보입니다. 닫는 ‘${found.charAt(0)}’ 뒤를 한 칸 띄우거나 *기울임*처럼 적어 주세요.`,
  },
  {
    pattern: /＜\/?[A-Z][A-Za-z]*/gu,
    explain: () => '전각 ＜는 글자로 보입니다. 태그는 곧은 <로 적어 주세요.',
  },
];

/** Finds marks of Markdown that stayed letters, in the text of `tree`, parsed from `source`. */
export function findLeftoverMarks(tree: Root, source: string): LeftoverMark[] {
  return nodesOf(tree, 'text').flatMap(({ node, parents }) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return [];
    const isFirst = parents.at(-1)?.children[0] === node;
    return KINDS.flatMap((kind) =>
      kind.isLineStart
        ? findAtLineStarts(kind, source, [start, end], isFirst)
        : findAnywhere(kind, source, [start, end]),
    );
  });
}

type Range = readonly [start: number, end: number];

function findAtLineStarts(
  { pattern, explain, fix }: Kind,
  source: string,
  [start, end]: Range,
  isFirst: boolean,
): LeftoverMark[] {
  const starts = isFirst ? [start] : [];
  for (
    let at = source.indexOf('\n', start);
    at >= 0 && at < end;
    at = source.indexOf('\n', at + 1)
  ) {
    starts.push(at + 1 + (/^[ \t>]*/u.exec(source.slice(at + 1, end))?.[0].length ?? 0));
  }
  return starts.flatMap((offset) => {
    const found = pattern.exec(source.slice(offset, offset + 40))?.[0];
    return found === undefined ? [] : [toMark(offset, found, explain(found), fix?.(found))];
  });
}

function findAnywhere(
  { pattern, explain, fix }: Kind,
  source: string,
  [start, end]: Range,
): LeftoverMark[] {
  // The marks may run on into the link after the text: `[말] (` and then the address.
  const line = source.slice(start, Math.min(end + 300, endOfLine(source, end)));
  return [...line.matchAll(pattern)]
    .filter(({ index }) => start + index < end && !isMask(source, start + index))
    .map(({ 0: found, index }) => toMark(start + index, found, explain(found), fix?.(found)));
}

function toMark(
  offset: number,
  found: string,
  text: string,
  fixed: string | undefined,
): LeftoverMark {
  const isFixed = fixed !== undefined && fixed !== found;
  return { offset, length: found.length, text, ...(isFixed ? { fixed } : {}) };
}

function endOfLine(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
}

const NAME = /(?<!(?!ㆍ)[\p{L}\p{N}])[가-힣]{1,2}$/u;
const TITLE = /^(?:씨|님|군|양|[가-힣])?$/u;

/** Whether asterisks at an offset mask a name or a number (`김**(32)`, `010-12**-34`), or are spoken of (`(**)`). */
function isMask(source: string, offset: number): boolean {
  if (source[offset] !== '*') return false;
  const before = source.slice(Math.max(0, offset - 4), offset);
  const after = source.slice(offset, offset + 20).replace(/^\*+/u, '');
  const isSpokenOf = /[([{‘“「『《〈'"]$/u.test(before) && /^[)\]}’”」』》〉'"]/u.test(after);
  if (
    isSpokenOf ||
    /[\d*○●△▲□■◇◆×-]$/u.test(before) ||
    (/\w$/u.test(before) && after.startsWith('@'))
  )
    return true;
  const next = /^[가-힣]*/u.exec(after)?.[0] ?? '';
  return NAME.test(before) && (TITLE.test(next) || isParticle(next, before.slice(-1)));
}
