import type { Parents, Root } from 'mdast';
import { nodesOf } from '../../../body/nodes.ts';
import type { Component, ComponentNode } from '../../../body/vocabulary/component.ts';
import { componentsOf, VOCABULARY } from '../../../body/vocabulary/vocabulary.ts';
import { nearest } from '../../../text/nearest.ts';
import { withParticle } from '../../../text/particles.ts';
import { errorsAt, type Rule } from '../../rule.ts';

const KNOWN = VOCABULARY.map(({ name }) => name);

/**
 * Every tag is a known component (`Figure`, `Box` …): no HTML.
 *
 * @rejects
 *     <Boxx title="조사">
 *
 *     글
 *
 *     </Boxx>
 * @says
 *     1:1  태그  <Boxx>는 쓸 수 없는 태그입니다. 혹시 <Box>인가요? 글자로 쓰려면 \<로 적어 주세요. 쓸 수 있는 태그: Figure, Box, Interview, Q, A, Chart, Attachment, Hanja
 * @rejects
 *     줄을<br />바꾸고 <script>alert(1)</script>
 * @says
 *     1:3  태그  <br>은 쓸 수 없는 태그입니다. 글자로 쓰려면 \<로 적어 주세요. 쓸 수 있는 태그: Figure, Box, Interview, Q, A, Chart, Attachment, Hanja
 *     1:13  태그  <script>는 쓸 수 없는 태그입니다. 글자로 쓰려면 \<로 적어 주세요. 쓸 수 있는 태그: Figure, Box, Interview, Q, A, Chart, Attachment, Hanja
 * @rejects
 *     <iframe srcdoc="x" />
 *
 *     앞 <>글</> 뒤
 * @says
 *     1:1  태그  <iframe>은 쓸 수 없는 태그입니다. 글자로 쓰려면 \<로 적어 주세요. 쓸 수 있는 태그: Figure, Box, Interview, Q, A, Chart, Attachment, Hanja
 *     3:3  태그  <>는 쓸 수 없습니다. 지워 주세요.
 * @rejects
 *     <b>굵게</b> <q>무엇이 달라졌나요?</q>
 * @says
 *     1:1  태그  <b>는 쓸 수 없는 태그입니다. 글자로 쓰려면 \<로 적어 주세요. 쓸 수 있는 태그: Figure, Box, Interview, Q, A, Chart, Attachment, Hanja
 *     1:11  태그  <q>는 쓸 수 없는 태그입니다. 혹시 <Q>인가요? 글자로 쓰려면 \<로 적어 주세요. 쓸 수 있는 태그: Figure, Box, Interview, Q, A, Chart, Attachment, Hanja
 * @accepts
 *     <Box title="조사">
 *
 *     \<br>과 `<br>`는 글자다.
 *
 *     </Box>
 */
export const knownTags: Rule = (tree, file) =>
  componentsOf(tree).flatMap(({ node, component }) =>
    component ? [] : errorsAt(file, node, '태그', explainUnknown(node.name)),
  );

function explainUnknown(name: string | null): string {
  if (name === null) return '<>는 쓸 수 없습니다. 지워 주세요.';
  const guess = guessTag(name);
  const hint = guess ? `혹시 <${guess}>인가요? ` : '';
  return `${withParticle(`<${name}>`, '은/는')} 쓸 수 없는 태그입니다. ${hint}글자로 쓰려면 \\<로 적어 주세요. 쓸 수 있는 태그: ${KNOWN.join(', ')}`;
}

/** Suggests a component for a misspelt tag; a short name may differ only in case (`<b>` is not `<Q>`). */
function guessTag(name: string): string | undefined {
  const twin = KNOWN.find((known) => known.toLowerCase() === name.toLowerCase());
  return twin ?? (name.length > 2 ? nearest(name, KNOWN) : undefined);
}

/**
 * A component is in an allowed place: Q and A in an Interview, a block component not within a
 * sentence, and no component inside the same one.
 *
 * @rejects
 *     <Q>무엇이 달라졌나요?</Q>
 * @says
 *     1:1  태그  <Q>는 <Interview> 안에 적어 주세요.
 * @rejects
 *     앞 <Box title="조사">글</Box> 뒤
 * @says
 *     1:3  태그  <Box>는 문장 안에 쓸 수 없습니다. 앞뒤에 빈 줄을 두고 한 줄에 따로 적어 주세요.
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
  componentsOf(tree).flatMap(({ node, component, parents }) =>
    errorsAt(file, node, '태그', component && explainPlace(node, component, parents)),
  );

function explainPlace(
  node: ComponentNode,
  { name, form, inside }: Component,
  parents: readonly Parents[],
): string | undefined {
  const around = parents.map((parent) => ('name' in parent ? parent.name : undefined));
  if (inside !== undefined && around.at(-1) !== inside) {
    return `${withParticle(`<${name}>`, '은/는')} <${inside}> 안에 적어 주세요.`;
  }
  if (form === 'block' && node.type === 'mdxJsxTextElement') {
    return `${withParticle(`<${name}>`, '은/는')} 문장 안에 쓸 수 없습니다. 앞뒤에 빈 줄을 두고 한 줄에 따로 적어 주세요.`;
  }
  return around.includes(name)
    ? `<${name}> 안에 ${withParticle(`<${name}>`, '을/를')} 다시 쓸 수 없습니다.`
    : undefined;
}

/**
 * A component has the content that it declares: none, text, or certain components. A Chart has a
 * table of numbers.
 *
 * @rejects
 *     <Figure src="center.jpg" alt="상담석">글</Figure>
 *
 *     <Box title="조사"></Box>
 * @says
 *     1:1  태그  <Figure … />처럼 내용 없이 닫아 주세요.
 *     3:1  태그  <Box>와 </Box> 사이가 비어 있습니다. 내용을 적거나 태그를 지워 주세요.
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
  const coded = parentsOfExpressions(tree);
  return componentsOf(tree).flatMap(({ node, component }) =>
    component && !coded.has(node)
      ? errorsAt(file, node, '태그', explainContent(node, component))
      : [],
  );
};

/** Elements around each `{ }`. The `{ }` is an error already, and no message may repeat the text in it. */
function parentsOfExpressions(tree: Root): ReadonlySet<unknown> {
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
  if (node.children.length === 0)
    return `${withParticle(`<${name}>`, '와/과')} </${name}> 사이가 비어 있습니다. 내용을 적거나 태그를 지워 주세요.`;
  if (typeof content === 'string') return component.explain?.(node);
  const allowed = node.children.every(
    (child) => 'name' in child && child.name !== null && content.includes(child.name),
  );
  return allowed
    ? undefined
    : `<${name}> 안에는 ${content.map((child) => `<${child}>`).join(', ')}만 적어 주세요.`;
}
