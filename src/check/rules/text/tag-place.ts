import type { Parents } from 'mdast';
import { errorAt, type Rule } from '../../rule.ts';
import type { Component, ComponentNode } from '../../../body/vocabulary/component.ts';
import { componentsOf } from '../../../body/vocabulary/vocabulary.ts';

/**
 * A component stands where it can be set: Q and A in an Interview, a block on lines of its own,
 * none inside itself.
 *
 * @rejects
 *     <Q>무엇이 달라졌나요?</Q>
 * @says
 *     1:1  태그  <Q>는 <Interview> 안에 적어 주세요.
 * @rejects
 *     앞 <Box title="조사">글</Box> 뒤
 * @says
 *     1:3  태그  <Box>는 문장 안에 쓸 수 없습니다. 앞뒤를 비우고 한 줄에 따로 적어 주세요.
 * @rejects
 *     <Box title="밖">
 *
 *     <Box title="안">글</Box>
 *
 *     </Box>
 * @says
 *     3:1  태그  <Box> 안에 <Box>를 다시 쓸 수 없습니다.
 * @accepts
 *     <Interview>
 *
 *     <A by="홍길동"><Hanja read="고도화">高度化</Hanja>입니다.</A>
 *
 *     </Interview>
 */
export const tagPlace: Rule = (tree, file) =>
  componentsOf(tree).flatMap(({ node, component, parents }) => {
    const text = component && explainPlace(node, component, parents);
    return text === undefined ? [] : [errorAt(file, node, '태그', text)];
  });

function explainPlace(
  node: ComponentNode,
  { name, form, inside }: Component,
  parents: readonly Parents[],
): string | undefined {
  const around = parents.map((parent) => ('name' in parent ? parent.name : undefined));
  if (inside !== undefined && around.at(-1) !== inside) {
    return `<${name}>는 <${inside}> 안에 적어 주세요.`;
  }
  if (form === 'block' && node.type === 'mdxJsxTextElement') {
    return `<${name}>는 문장 안에 쓸 수 없습니다. 앞뒤를 비우고 한 줄에 따로 적어 주세요.`;
  }
  return around.includes(name) ? `<${name}> 안에 <${name}>를 다시 쓸 수 없습니다.` : undefined;
}
