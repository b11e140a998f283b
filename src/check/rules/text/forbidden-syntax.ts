import type { Nodes } from 'mdast';
import { nodesOf, typesOf } from '../../../body/nodes.ts';
import { sourceTextOf } from '../../../body/source-text.ts';
import { errorAt, type Rule } from '../../message.ts';

/**
 * An article has no `{ }`, which is code in MDX. The message does not repeat the text in braces.
 *
 * @rejects
 *     값은 {process.env.HOME}
 *
 *     {1 + 1}
 * @says
 *     1:4  중괄호  { }는 쓸 수 없습니다. 글자로 쓰려면 \{로 적어 주세요.
 *     3:1  중괄호  { }는 쓸 수 없습니다. 글자로 쓰려면 \{로 적어 주세요.
 * @accepts
 *     \{월 3만원}이고 `{x}`라고 적는다.
 */
export const expressions: Rule = (tree, file) =>
  [...nodesOf(tree, 'mdxFlowExpression'), ...nodesOf(tree, 'mdxTextExpression')].map(({ node }) =>
    errorAt(file, node, '중괄호', '{ }는 쓸 수 없습니다. 글자로 쓰려면 \\{로 적어 주세요.'),
  );

const CODE =
  /^(?:import(?:\s+\w|\s*(?:[*{'"]|$))|export\s+(?:const|let|var|default|function|class|async|\{|\*))/u;

/**
 * A paragraph does not start with `import` or `export`, which would be code in MDX. The typed text
 * is searched, so `&#105;mport duty` is allowed.
 *
 * @rejects
 *     import fs from 'fs'
 *
 *     export const a = 1
 * @says
 *     1:1  코드  import와 export로 시작하는 문단은 쓸 수 없습니다. 지우거나 앞에 다른 말을 적어 주세요.
 *     3:1  코드  import와 export로 시작하는 문단은 쓸 수 없습니다. 지우거나 앞에 다른 말을 적어 주세요.
 * @accepts
 *     import는 수입이라는 뜻이다.
 *
 *     export 물량이 늘었다.
 *
 *     &#105;mport duty란 관세다.
 */
export const moduleStatements: Rule = (tree, file) =>
  nodesOf(tree, 'paragraph')
    .filter(({ node }) => isCode(file.source, node.position?.start.offset))
    .map(({ node }) => errorAt(file, node, '코드', CODE_TEXT));

function isCode(source: string, offset = 0): boolean {
  return CODE.test(source.slice(offset, offset + 40));
}

const CODE_TEXT =
  'import와 export로 시작하는 문단은 쓸 수 없습니다. 지우거나 앞에 다른 말을 적어 주세요.';

/**
 * Headings start at `##`: the only first-level heading of the page is the article's title.
 *
 * @rejects
 *     # 제목
 * @says
 *     1:1  소제목  소제목은 ##부터 씁니다. 기사의 제목은 머리말의 title에 적어 주세요.
 * @rejects
 *     제목
 *     ===
 * @says
 *     1:1  소제목  아래의 === 때문에 이 문단이 제목이 되었습니다. ===를 지우거나 앞에 빈 줄을 두고, 소제목이면 ## 으로 적어 주세요.
 * @accepts
 *     ## 소제목
 *
 *     #태그는 제목이 아니다.
 */
export const titleHeading: Rule = (tree, file) =>
  nodesOf(tree, 'heading')
    .filter(({ node }) => node.depth === 1)
    .map(({ node }) =>
      errorAt(file, node, '소제목', explainTitle(sourceTextOf(node, file.source).text)),
    );

function explainTitle(typed: string): string {
  const mark = /\n[ \t>]*(=+)[ \t]*$/u.exec(typed)?.[1]?.slice(0, 3);
  return mark === undefined || typed.startsWith('#')
    ? TITLE_TEXT
    : `아래의 ${mark} 때문에 이 문단이 제목이 되었습니다. ${mark}를 지우거나 앞에 빈 줄을 두고, 소제목이면 ## 으로 적어 주세요.`;
}

const TITLE_TEXT = '소제목은 ##부터 씁니다. 기사의 제목은 머리말의 title에 적어 주세요.';

// `true` for each node type that an article may have. TypeScript reports a node type that a new version of
// mdast adds, until it is listed here.
const ALLOWED: Readonly<Record<Nodes['type'], boolean>> = {
  ...{ root: true, paragraph: true, heading: true, text: true, emphasis: true, strong: true },
  ...{ delete: true, break: true, inlineCode: true, code: true, blockquote: true },
  ...{ list: true, listItem: true, thematicBreak: true },
  ...{ table: true, tableRow: true, tableCell: true },
  ...{ link: true, linkReference: true, definition: true, image: true, imageReference: true },
  ...{ footnoteReference: true, footnoteDefinition: true },
  // Checked by `expressions` and the rules on tags.
  ...{ mdxFlowExpression: true, mdxTextExpression: true },
  ...{ mdxJsxFlowElement: true, mdxJsxTextElement: true },
  ...{ html: false, yaml: false },
};

/**
 * Only listed node types are allowed. Today's parser makes no other type; a type added by a later
 * version is refused here instead of being rendered unchecked.
 *
 * @accepts
 *     - [x] **굵게** ~~지움~~ `코드`[^1]
 *
 *     [^1]: 각주
 */
export const knownNodeTypes: Rule = (tree, file) =>
  typesOf(tree)
    .filter((type) => !ALLOWED[type])
    .flatMap((type) => nodesOf(tree, type))
    .map(({ node }) =>
      errorAt(file, node, '본문', '쓸 수 없는 문법입니다. 글자로 쓰려면 앞에 \\를 적어 주세요.'),
    );
