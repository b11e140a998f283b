import type { Blockquote, Heading, ListItem, PhrasingContent } from 'mdast';
import { nodesOf } from '../../body/nodes.ts';
import { placeOf, sourceTextOf } from '../../body/source-text.ts';
import { withParticle } from '../../text/particles.ts';
import { shorten } from '../../text/shorten.ts';
import { adviceAt, type Message, type Rule, type RuleFile } from '../message.ts';

/**
 * A new paragraph after a list or a quote has an empty line above it: Markdown joins a sentence directly
 * below to the item or the quote, even without indentation.
 *
 * @rejects
 *     - 하나
 *     - 둘
 *     다음 문단의 글이다.
 * @says
 *     3:1  마크다운(참고)  윗줄의 목록이나 인용에 이어진 글로 보입니다. 새 문단이면 앞에 빈 줄을 두어 주세요.
 * @rejects
 *     > 인용한 말이다.
 *     그는 이렇게 말했다.
 * @says
 *     2:1  마크다운(참고)  윗줄의 목록이나 인용에 이어진 글로 보입니다. 새 문단이면 앞에 빈 줄을 두어 주세요.
 * @accepts
 *     - 길게 적은 항목이어서 다음 줄까지 말이
 *     이어진다.
 *
 *     - 하나
 *       둘째 줄이다.
 */
export const lazyLines: Rule = (tree, file) => [
  ...nodesOf(tree, 'listItem').flatMap(({ node }) =>
    explainLazy(node, /^(?:[^ \t]| (?! ))/u, file),
  ),
  ...nodesOf(tree, 'blockquote').flatMap(({ node }) => explainLazy(node, /^[^>]*$/u, file)),
];

/**
 * Advice if the second line of an item or a quote is a sentence without the indentation or the `>` of
 * its first line (a “lazy” line of Markdown, matched by `lazy`).
 */
function explainLazy(node: ListItem | Blockquote, lazy: RegExp, file: RuleFile): Message[] {
  const [first] = node.children;
  if (first?.type !== 'paragraph') return [];
  const { text, offset } = sourceTextOf(first, file.source);
  const [above = '', below = ''] = text.split('\n');
  const isEnd = /[.!?:][)”’"]?$/u.test(above) || above.length <= SHORT;
  const isSentence = /^[“‘"(]?[가-힣A-Za-z].*(?:[.!?][)”’"]?)$/u.test(below);
  return isEnd && isSentence && lazy.test(below)
    ? [adviceAt(file, placeOf(file.source, offset + above.length + 1), '마크다운', LAZY)]
    : [];
}

/** Up to this number of characters, a line is so short that the next one is probably not its continuation. */
const SHORT = 15;
const LAZY = '윗줄의 목록이나 인용에 이어진 글로 보입니다. 새 문단이면 앞에 빈 줄을 두어 주세요.';

/**
 * A backslash at the end of a line breaks the line, but at the end of a paragraph, a heading or a cell,
 * or before a space, readers see the backslash. A heading without words is reported too.
 *
 * @rejects
 *     시의 마지막 줄\
 *
 *     ##
 *
 *     ## 소제목\
 *
 *     | 이름 |
 *     | --- |
 *     | 한국\ |
 * @says
 *     1:9  마크다운(참고)  끝에 적은 \가 글자로 보입니다. 지워 주세요.
 *     3:1  소제목(참고)  소제목에 글이 없습니다. 글을 적거나 지워 주세요.
 *     5:7  마크다운(참고)  끝에 적은 \가 글자로 보입니다. 지워 주세요.
 *     9:5  마크다운(참고)  표의 칸에 적은 \가 글자로 보입니다. 칸에서는 줄을 바꿀 수 없습니다.
 * @accepts
 *     시의 첫 줄\
 *     시의 끝 줄
 *
 *     글자로 쓴 \\
 *
 *     `\`
 *
 *     ## 소제목
 */
export const emptyMarks: Rule = (tree, file) => [
  ...[...nodesOf(tree, 'paragraph'), ...nodesOf(tree, 'heading'), ...nodesOf(tree, 'tableCell')]
    .filter(({ node }) => endsInBackslash(node.children, file.source))
    .map(({ node }) => {
      const { text, offset } = sourceTextOf(node, file.source);
      const place = placeOf(file.source, offset + text.lastIndexOf('\\'));
      return adviceAt(file, place, '마크다운', node.type === 'tableCell' ? IN_CELL : BACKSLASH);
    }),
  ...nodesOf(tree, 'heading')
    .filter(({ node }) => node.children.length === 0)
    .map(({ node }) => adviceAt(file, node, '소제목', EMPTY_HEADING)),
];

/** Whether the last text ends in a single typed backslash; `\\` is the Markdown of a visible one. */
function endsInBackslash(children: readonly PhrasingContent[], source: string): boolean {
  const last = children.at(-1);
  return last?.type === 'text' && /(?<!\\)(?:\\\\)*\\\s*$/u.test(sourceTextOf(last, source).text);
}

const IN_CELL = '표의 칸에 적은 \\가 글자로 보입니다. 칸에서는 줄을 바꿀 수 없습니다.';
const BACKSLASH = '끝에 적은 \\가 글자로 보입니다. 지워 주세요.';
const EMPTY_HEADING = '소제목에 글이 없습니다. 글을 적거나 지워 주세요.';

/**
 * Typed text that Markdown reads otherwise than the editor means: a line `---` directly below a
 * paragraph, which makes it a heading instead of drawing a line; words after an address,
 * `[말](주소 "설명")`, and the brackets of a number that is a link, which the page does not show.
 *
 * @rejects
 *     문단이다.
 *     ---
 *
 *     [협회](https://example.org/ "협회의 누리집")
 *
 *     상담사는 10만 명이다[1].
 *
 *     [1]: https://example.org/
 * @says
 *     1:1  마크다운(참고)  아래의 --- 때문에 이 문단이 소제목이 되었습니다. 가로줄이면 앞에 빈 줄을 두고, 소제목이면 ## 으로 적어 주세요.
 *     4:1  마크다운(참고)  주소 뒤의 “협회의 누리집”은 페이지에 나오지 않습니다. 본문에 적어 주세요.
 *     6:13  마크다운(참고)  ‘[1]’이 링크가 되어 대괄호 없이 보입니다. 각주이면 [^1]로 적어 주세요.
 * @accepts
 *     문단이다.
 *
 *     ---
 *
 *     ## 소제목
 */
export const hiddenMeaning: Rule = (tree, file) => [
  ...nodesOf(tree, 'heading')
    .filter(({ node }) => isUnderlined(node, file))
    .map(({ node }) => adviceAt(file, node, '마크다운', explainUnderlined(node, file))),
  ...[...nodesOf(tree, 'link'), ...nodesOf(tree, 'definition'), ...nodesOf(tree, 'image')].flatMap(
    ({ node }) =>
      node.title ? [adviceAt(file, node, '마크다운', explainLinkTitle(node.title))] : [],
  ),
  ...nodesOf(tree, 'linkReference')
    .filter(({ node }) => node.referenceType === 'shortcut' && /^\d+$/u.test(node.label ?? ''))
    .map(({ node }) => adviceAt(file, node, '마크다운', explainNumber(node.label ?? ''))),
];

/** Message about `[1]` in a text with a line `[1]: https://…`: it is a link, not a footnote. */
function explainNumber(number: string): string {
  const mark = withParticle(`‘[${number}]’`, '이/가');
  return `${mark} 링크가 되어 대괄호 없이 보입니다. 각주이면 [^${number}]로 적어 주세요.`;
}

function explainUnderlined(node: Heading, file: RuleFile): string {
  const { text } = sourceTextOf(node, file.source);
  const mark = text
    .slice(text.lastIndexOf('\n') + 1)
    .replace(/^[ \t>]+/u, '')
    .slice(0, 3);
  return `아래의 ${mark} 때문에 이 문단이 소제목이 되었습니다. 가로줄이면 앞에 빈 줄을 두고, 소제목이면 ## 으로 적어 주세요.`;
}

function isUnderlined(node: Heading, file: RuleFile): boolean {
  return node.depth === 2 && !sourceTextOf(node, file.source).text.startsWith('#');
}

function explainLinkTitle(title: string): string {
  return `주소 뒤의 ${withParticle(`“${shorten(title, 40)}”`, '은/는')} 페이지에 나오지 않습니다. 본문에 적어 주세요.`;
}
