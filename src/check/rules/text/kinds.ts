import type { Nodes } from 'mdast';
import { nodesOf, typesOf } from '../../../body/nodes.ts';
import { errorAt, type Rule } from '../../rule.ts';

// A type that a library adds to mdast's does not compile until somebody decides here.
const ALLOWED: Readonly<Record<Nodes['type'], boolean>> = {
  root: true,
  paragraph: true,
  heading: true,
  text: true,
  emphasis: true,
  strong: true,
  delete: true,
  break: true,
  inlineCode: true,
  code: true,
  blockquote: true,
  list: true,
  listItem: true,
  thematicBreak: true,
  table: true,
  tableRow: true,
  tableCell: true,
  link: true,
  linkReference: true,
  definition: true,
  image: true,
  imageReference: true,
  footnoteReference: true,
  footnoteDefinition: true,
  // These have rules of their own.
  mdxFlowExpression: true,
  mdxTextExpression: true,
  mdxJsxFlowElement: true,
  mdxJsxTextElement: true,
  html: false,
  yaml: false,
};

/**
 * The tree has nodes of these types alone. Today's parser makes no other, so no input is refused;
 * one that a new version of it makes is refused here instead of rendered unseen.
 *
 * @accepts
 *     - [x] **굵게** ~~지움~~ `코드`[^1]
 *
 *     [^1]: 각주
 */
export const kinds: Rule = (tree, file) =>
  typesOf(tree)
    .filter((type) => !ALLOWED[type])
    .flatMap((type) => nodesOf(tree, type))
    .map(({ node }) =>
      errorAt(file, node, '본문', '쓸 수 없는 꼴입니다. 글자라면 앞에 \\를 적어 주세요.'),
    );
