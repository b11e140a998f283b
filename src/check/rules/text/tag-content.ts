import type { Root } from 'mdast';
import { nodesOf } from '../../../body/nodes.ts';
import { errorAt, type Rule } from '../../rule.ts';
import type { Component, ComponentNode } from '../../../body/vocabulary/component.ts';
import { componentsOf } from '../../../body/vocabulary/vocabulary.ts';

/**
 * A component holds what it is for: nothing, words, or certain other components; a Chart a table
 * of numbers.
 *
 * @rejects
 *     <Figure src="center.jpg" alt="상담석">글</Figure>
 *
 *     <Box title="조사"></Box>
 * @says
 *     1:1  태그  <Figure … />처럼 내용 없이 닫아 주세요.
 *     3:1  태그  <Box>와 </Box> 사이가 비어 있습니다.
 * @rejects
 *     <Interview>
 *
 *     글
 *
 *     </Interview>
 * @says
 *     1:1  태그  <Interview> 안에는 <Q>, <A>만 적어 주세요.
 * @rejects
 *     <Chart type="bar" title="응답">
 *
 *     | 복지 | 응답 |
 *     | ---- | ---: |
 *     | 운동 | 1,770 |
 *
 *     </Chart>
 * @says
 *     1:1  태그  ‘1,770’은 그릴 수 있는 숫자가 아닙니다. 쉼표와 단위 없이 적어 주세요. 예: 1770
 * @accepts
 *     <Chart type="bar" title="응답">
 *
 *     | 복지 | 응답 |
 *     | ---- | ---: |
 *     | 운동 | 1770 |
 *
 *     </Chart>
 */
export const tagContent: Rule = (tree, file) => {
  const coded = holdersOfExpressions(tree);
  return componentsOf(tree).flatMap(({ node, component }) => {
    if (!component || coded.has(node)) return [];
    const text = explainContent(node, component);
    return text === undefined ? [] : [errorAt(file, node, '태그', text)];
  });
};

/** What holds `{ }` has that fault, and no message may repeat what stands in it. */
function holdersOfExpressions(tree: Root): ReadonlySet<unknown> {
  return new Set(
    [...nodesOf(tree, 'mdxFlowExpression'), ...nodesOf(tree, 'mdxTextExpression')].flatMap(
      ({ parents }) => parents,
    ),
  );
}

function explainContent(node: ComponentNode, component: Component): string | undefined {
  const { name, content } = component;
  if (content === 'nothing') {
    return node.children.length > 0 ? `<${name} … />처럼 내용 없이 닫아 주세요.` : undefined;
  }
  if (node.children.length === 0) return `<${name}>와 </${name}> 사이가 비어 있습니다.`;
  if (typeof content === 'string') return component.explain?.(node);
  const allowed = node.children.every(
    (child) => 'name' in child && child.name !== null && content.includes(child.name),
  );
  return allowed
    ? undefined
    : `<${name}> 안에는 ${content.map((child) => `<${child}>`).join(', ')}만 적어 주세요.`;
}
