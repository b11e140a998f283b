import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx-jsx';
import { errorsAt, type Message, type Rule, type RuleFile } from '../../message.ts';
import { explainLength } from '../../../text/characters.ts';
import { nearest } from '../../../text/nearest.ts';
import type { Attribute, Component, ComponentNode } from '../../../body/vocabulary/component.ts';
import { componentsOf } from '../../../body/vocabulary/vocabulary.ts';

const RULE = '속성';
/** Maximum number of characters of a value; values are titles, captions and descriptions. */
const MAX_LENGTH = 1_000;

/**
 * A component has only its declared attributes, each once, with a quoted value: no `{ }`, no `on…`,
 * no `style`. The message does not repeat a value in braces.
 *
 * @rejects
 *     <Box {...props} title={process.env.HOME} onclick="x">
 *
 *     글
 *
 *     </Box>
 * @says
 *     1:6  속성  속성에 { }를 쓸 수 없습니다. 이름="값"으로 적어 주세요.
 *     1:17  속성  title의 값은 큰따옴표로 감싸 주세요. 예: title="…"
 *     1:42  속성  <Box>에 onclick 속성은 없습니다. 쓸 수 있는 속성: title
 * @rejects
 *     <Box titel="조사" style="color: red">
 *
 *     글
 *
 *     </Box>
 * @says
 *     1:6  속성  <Box>에 titel 속성은 없습니다. 혹시 title인가요? 쓸 수 있는 속성: title
 *     1:17  속성  <Box>에 style 속성은 없습니다. 쓸 수 있는 속성: title
 * @rejects
 *     <Video file="movie.mp4" title="도서관의 하루" />
 * @says
 *     1:1  속성  url 속성이 없습니다. url="동영상이 있는 페이지의 주소"처럼 적어 주세요.
 *     1:8  속성  <Video>에 file 속성은 없습니다. 쓸 수 있는 속성: url, title, still
 * @rejects
 *     <Video url="movie.mp4" title="도서관의 하루" />
 *
 *     <Audio file="https://example.org/talk" title="대담" />
 *
 *     <Audio url="talk.mp3" title="대담" />
 * @says
 *     1:8  속성  동영상 파일은 실을 수 없습니다. YouTube 같은 곳에 올리고 그 페이지의 주소를 적어 주세요.
 *     3:8  속성  다른 사이트의 소리는 url에 적어 주세요: url="https://example.org/talk"
 *     5:8  속성  같은 폴더에 올린 파일은 file에 적어 주세요: file="talk.mp3"
 * @rejects
 *     <Figure src="center.jpg" />
 *
 *     <Figure
 *       src="../center.jpg"
 *       alt=""
 *       alt="상담석"
 *     />
 * @says
 *     1:1  속성  alt 속성이 없습니다. alt="그림을 볼 수 없는 독자를 위한 설명"처럼 적어 주세요.
 *     4:3  속성  기사와 같은 폴더의 그림 이름만 적어 주세요. 예: center.jpg
 *     5:3  속성  alt의 값이 비어 있습니다. alt="그림을 볼 수 없는 독자를 위한 설명"처럼 적어 주세요.
 *     6:3  속성  alt 속성이 두 번 있습니다. 하나를 지워 주세요.
 * @accepts
 *     <Figure src="center.jpg" alt='"새" 상담석' />
 */
export const attributes: Rule = (tree, file) =>
  componentsOf(tree).flatMap(({ node, component }) =>
    component ? [...checkGiven(node, component, file), ...checkMissing(node, component, file)] : [],
  );

function checkGiven(node: ComponentNode, component: Component, file: RuleFile): Message[] {
  const seen = new Set<string>();
  const given = namesOf(node);
  return node.attributes.flatMap((attribute) => {
    const texts = [explainAttribute(attribute, component, given)];
    if (attribute.type === 'mdxJsxAttribute') {
      const { name } = attribute;
      if (seen.has(name)) texts.push(`${name} 속성이 두 번 있습니다. 하나를 지워 주세요.`);
      seen.add(name);
    }
    return texts.flatMap((text) => errorsAt(file, attribute, RULE, text));
  });
}

function explainAttribute(
  attribute: MdxJsxAttribute | MdxJsxExpressionAttribute,
  component: Component,
  given: readonly string[],
): string | undefined {
  if (attribute.type === 'mdxJsxExpressionAttribute') {
    return '속성에 { }를 쓸 수 없습니다. 이름="값"으로 적어 주세요.';
  }
  const { name, value } = attribute;
  const known = Object.keys(component.attributes);
  if (!known.includes(name)) {
    const guess = nearest(
      name,
      known.filter((one) => !given.includes(one)),
    );
    const hint = guess ? ` 혹시 ${guess}인가요?` : '';
    return `<${component.name}>에 ${name} 속성은 없습니다.${hint} 쓸 수 있는 속성: ${known.join(', ') || '없음'}`;
  }
  if (typeof value !== 'string') return `${name}의 값은 큰따옴표로 감싸 주세요. 예: ${name}="…"`;
  if (value.trim() === '') return explainEmpty(name, component.attributes[name]);
  if (value.length > MAX_LENGTH) return `${name}: ${explainLength(value, MAX_LENGTH)}`;
  return component.attributes[name]?.explain?.(value);
}

function explainEmpty(name: string, attribute: Attribute | undefined): string {
  const todo = attribute?.required
    ? `${name}="${attribute.description}"처럼 적어 주세요.`
    : '적거나 속성을 지워 주세요.';
  return `${name}의 값이 비어 있습니다. ${todo}`;
}

function checkMissing(node: ComponentNode, component: Component, file: RuleFile): Message[] {
  const given = namesOf(node);
  return Object.entries(component.attributes)
    .filter(([name, { required }]) => required === true && !given.includes(name))
    .flatMap(([name, { description }]) => {
      const text = `${name} 속성이 없습니다. ${name}="${description}"처럼 적어 주세요.`;
      return errorsAt(file, node, RULE, text);
    });
}

function namesOf({ attributes: given }: ComponentNode): string[] {
  return given.map((attribute) => ('name' in attribute ? attribute.name : ''));
}
