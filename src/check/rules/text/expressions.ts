import { nodesOf } from '../../../body/nodes.ts';
import { errorAt, type Rule } from '../../rule.ts';

/**
 * `{ }` in MDX is code, so an article has none. What stands between the braces is not repeated.
 *
 * @rejects
 *     값은 {process.env.HOME}
 *
 *     {1 + 1}
 * @says
 *     1:4  중괄호  { }는 쓸 수 없습니다. 글자라면 \{로 적어 주세요.
 *     3:1  중괄호  { }는 쓸 수 없습니다. 글자라면 \{로 적어 주세요.
 * @accepts
 *     \{월 3만원}이고 `{x}`라고 적는다.
 */
export const expressions: Rule = (tree, file) =>
  [...nodesOf(tree, 'mdxFlowExpression'), ...nodesOf(tree, 'mdxTextExpression')].map(({ node }) =>
    errorAt(file, node, '중괄호', '{ }는 쓸 수 없습니다. 글자라면 \\{로 적어 주세요.'),
  );
