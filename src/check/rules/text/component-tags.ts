import type { Nodes, Parents, Root } from 'mdast';
import { nodesOf } from '../../../body/nodes.ts';
import {
  attributeOf,
  type Component,
  type ComponentNode,
  type ContentFault,
} from '../../../body/vocabulary/component.ts';
import { componentsOf, VOCABULARY } from '../../../body/vocabulary/vocabulary.ts';
import { explainBreakTag, explainTags, howToWriteTag } from '../../../body/html-tags.ts';
import { howToWriteVideo } from '../../../body/videos.ts';
import { nearest } from '../../../text/nearest.ts';
import { withParticle } from '../../../text/particles.ts';
import { errorAt, errorsAt, type Rule } from '../../message.ts';

const KNOWN = VOCABULARY.map(({ name }) => name);

/**
 * Every tag is a known component (`Figure`, `Box` …): no HTML. Tags that are written in the same way
 * get one message.
 *
 * @rejects
 *     <Boxx title="조사">
 *
 *     글
 *
 *     </Boxx>
 * @says
 *     1:1  태그  <Boxx>는 쓸 수 없는 태그입니다. 혹시 <Box>인가요? 글자로 쓰려면 \<로 적어 주세요. 쓸 수 있는 태그: Figure, Gallery, Video, Audio, Quote, Box, Details, Interview, Q, A, Numbers, Number, Chart, Attachment, Hanja
 * @rejects
 *     줄을<br />바꾸고 <script>alert(1)</script>
 * @says
 *     1:3  태그  <br>은 쓸 수 없습니다. 줄을 바꾸려면 앞 줄의 끝에 \를 적어 주세요.
 *     1:13  태그  <script>는 쓸 수 없는 태그입니다. 글자로 쓰려면 \<로 적어 주세요. 쓸 수 있는 태그: Figure, Gallery, Video, Audio, Quote, Box, Details, Interview, Q, A, Numbers, Number, Chart, Attachment, Hanja
 * @rejects
 *     <iframe src="https://www.youtube.com/embed/x" /><iframe srcdoc="x" />
 *
 *     앞 <>글</> 뒤
 * @says
 *     1:1  태그  <iframe>은 쓸 수 없는 태그입니다. 동영상은 카드로 적어 주세요: <Video url="https://www.youtube.com/watch?v=x" title="동영상의 제목" /> 글자로 쓰려면 \<로 적어 주세요.
 *     1:49  태그  <iframe>은 쓸 수 없는 태그입니다. 동영상은 카드로 적어 주세요: <Video url="주소" title="동영상의 제목" /> 글자로 쓰려면 \<로 적어 주세요.
 *     3:3  태그  <>는 쓸 수 없습니다. 지워 주세요.
 * @rejects
 *     <b>굵게</b> <q>무엇이 달라졌나요?</q> <audio controls></audio>
 * @says
 *     1:1  태그  <b>는 쓸 수 없는 태그입니다. 굵은 글씨는 **굵게**처럼 적어 주세요. 글자로 쓰려면 \<로 적어 주세요.
 *     1:11  태그  <q>는 쓸 수 없는 태그입니다. 혹시 <Q>인가요? 글자로 쓰려면 \<로 적어 주세요. 쓸 수 있는 태그: Figure, Gallery, Video, Audio, Quote, Box, Details, Interview, Q, A, Numbers, Number, Chart, Attachment, Hanja
 *     1:29  태그  <audio>는 쓸 수 없는 태그입니다. 소리는 <Audio file="talk.mp3" title="제목" />으로 적어 주세요. 글자로 쓰려면 \<로 적어 주세요.
 * @rejects
 *     <table><tr><td><b>가</b></td><td><strong>나</strong></td></tr></table>
 *
 *     <a href="/">글</a>
 * @says
 *     1:1  태그  <table>, <tr>, <td>는 쓸 수 없는 태그입니다. 표는 줄마다 | 로 칸을 나누고, 첫 줄의 아래에 | --- | --- | 를 적어 주세요. 글자로 쓰려면 \<로 적어 주세요. 모두 4곳입니다.
 *     1:16  태그  <b>, <strong>은 쓸 수 없는 태그입니다. 굵은 글씨는 **굵게**처럼 적어 주세요. 글자로 쓰려면 \<로 적어 주세요. 모두 2곳입니다.
 *     3:1  태그  <a>는 쓸 수 없는 태그입니다. 링크는 [말](주소)로 적어 주세요. 글자로 쓰려면 \<로 적어 주세요.
 * @accepts
 *     <Box title="조사">
 *
 *     \<br>과 `<br>`는 글자다.
 *
 *     </Box>
 */
export const knownTags: Rule = (tree, file) => {
  const found = componentsOf(tree).flatMap(({ node, component, parents }) =>
    component ? [] : [{ node, ...explainUnknown(node, parents) }],
  );
  return [...Map.groupBy(found, ({ key }) => key).values()].flatMap((group) => {
    const names = group.map(({ node }) => node.name ?? '');
    return group.slice(0, 1).map(({ node, say }) => errorAt(file, node, '태그', say(names)));
  });
};

/** A message about unknown tags: tags with the same key get one message, made from the names of all of them. */
interface Explanation {
  key: string;
  say: (names: readonly string[]) => string;
}

function explainUnknown(node: ComponentNode, parents: readonly Parents[]): Explanation {
  const { name } = node;
  if (name === null) return { key: '', say: () => '<>는 쓸 수 없습니다. 지워 주세요.' };
  if (name.toLowerCase() === 'br') {
    const isInCell = parents.some(({ type }) => type === 'tableCell');
    return { key: `br ${isInCell}`, say: ({ length }) => explainBreakTag(isInCell, length) };
  }
  const guess = isHtml(node) ? undefined : guessTag(name);
  const inMarkdown = guess === undefined ? (explainVideo(node) ?? howToWriteTag(name)) : undefined;
  if (inMarkdown !== undefined) {
    return {
      key: inMarkdown,
      say: (names) => explainTags(names, inMarkdown, names.length),
    };
  }
  const hint = guess ? `혹시 <${guess}>인가요?` : '';
  return {
    key: `<${name}>`,
    say: ({ length }) =>
      `${explainTags([name], hint, length)} 쓸 수 있는 태그: ${KNOWN.join(', ')}`,
  };
}

/** Names of HTML that differ from a component's only in case, and are written in another way. */
const HTML_TWINS = ['audio', 'details', 'video'];

/** Whether a tag is HTML and no misspelt component: `<a href>` is not `<A>`, nor a `<figure>` around an image. */
function isHtml(node: ComponentNode): boolean {
  const isFrame = node.name === 'figure' && attributeOf(node, 'src') === undefined;
  return isFrame || attributeOf(node, 'href') !== undefined || HTML_TWINS.includes(node.name ?? '');
}

/** What to write (Korean) instead of an `<iframe>` with a video; undefined for other tags. */
function explainVideo(node: ComponentNode): string | undefined {
  return node.name === 'iframe' ? howToWriteVideo(attributeOf(node, 'src')) : undefined;
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
  if (isMisplaced(node, { form })) {
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
 *     3:1  태그  <Interview> 안에는 <Q>, <A>만 적어 주세요.
 * @rejects
 *     <Chart type="bar" title="응답">
 *
 *     | 복지 | 응답 |
 *     | ---- | ---: |
 *     | 운동 | 1,770 |
 *
 *     </Chart>
 * @says
 *     5:6  태그  ‘1,770’은 그릴 수 있는 숫자가 아닙니다. 쉼표와 단위 없이 적어 주세요. 예: 1770
 * @rejects
 *     표본이 작다.
 *
 *     <Numbers source="봄날신문">62% 응답</Numbers>
 *
 *     <Gallery>
 *
 *     ![상담석](center.jpg)
 *
 *     ![빈 책상](desk.jpg)
 *
 *     </Gallery>
 * @says
 *     3:1  태그  <Numbers> 안에는 <Number>만 적어 주세요.
 *     7:1  태그  <Gallery> 안에는 <Figure>만 적어 주세요. 이렇게 바꿔 주세요: <Figure src="center.jpg" alt="상담석" />
 * @accepts
 *     앞 <Quote>문장 안의 자리는 다른 규칙이 알린다</Quote> 뒤
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
    component && !coded.has(node) && !isMisplaced(node, component)
      ? explainContent(node, component).map(({ at, text }) =>
          // A paragraph that MDX makes around the words between two tags has no position.
          errorAt(file, at.position ? at : node, '태그', text),
        )
      : [],
  );
};

/** Whether a component that must be a block was written inside a sentence; its content is then not checked. */
function isMisplaced(node: ComponentNode, { form }: Pick<Component, 'form'>): boolean {
  return form === 'block' && node.type === 'mdxJsxTextElement';
}

/** The elements that contain a `{ }`. Another rule reports it, and other messages must not repeat its text. */
function parentsOfExpressions(tree: Root): ReadonlySet<unknown> {
  return new Set(
    [...nodesOf(tree, 'mdxFlowExpression'), ...nodesOf(tree, 'mdxTextExpression')].flatMap(
      ({ parents }) => parents,
    ),
  );
}

function explainContent(node: ComponentNode, component: Component): ContentFault[] {
  const { name, content } = component;
  const about = (text: string): ContentFault[] => [{ at: node, text }];
  const own = (): ContentFault[] => component.explain?.(node) ?? [];
  if (content === 'nothing') {
    return node.children.length > 0 ? about(`<${name} … />처럼 내용 없이 닫아 주세요.`) : own();
  }
  if (node.children.length === 0) {
    return about(
      `${withParticle(`<${name}>`, '와/과')} </${name}> 사이가 비어 있습니다. 내용을 적거나 태그를 지워 주세요.`,
    );
  }
  if (typeof content === 'string') return own();
  const others = node.children.filter(
    (child) => !('name' in child && child.name !== null && content.includes(child.name)),
  );
  if (others.length === 0) return own();
  const allowed = content.map((child) => `<${child}>`).join(', ');
  return others.slice(0, 1).map((at) => ({
    at,
    text: `<${name}> 안에는 ${allowed}만 적어 주세요.${figureFor(at, content)}`,
  }));
}

/** How to write the picture in a paragraph where only `<Figure>` is allowed; empty if it has no picture. */
function figureFor(at: Nodes, allowed: readonly string[]): string {
  const [image] = at.type === 'paragraph' ? at.children : [];
  if (image?.type !== 'image' || !allowed.includes('Figure')) return '';
  const alt = image.alt?.replaceAll('"', "'") ?? '';
  return ` 이렇게 바꿔 주세요: <Figure src="${image.url}" alt="${alt}" />`;
}
