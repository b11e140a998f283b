import { withParticle } from '../../../text/particles.ts';
import { nearest } from '../../../text/nearest.ts';
import { errorAt, type Rule } from '../../rule.ts';
import { componentsOf, VOCABULARY } from '../../../body/vocabulary/vocabulary.ts';

const KNOWN = VOCABULARY.map(({ name }) => name);

/**
 * A tag is one of the vocabulary: no HTML, no component of another making.
 *
 * @rejects
 *     <Boxx title="조사">
 *
 *     글
 *
 *     </Boxx>
 * @says
 *     1:1  태그  <Boxx>는 쓸 수 없는 태그입니다. 혹시 <Box>인가요? 글자라면 \<로 적어 주세요. 쓸 수 있는 태그: Figure, Box, Interview, Q, A, Chart, Attachment, Hanja
 * @rejects
 *     줄을<br />바꾸고 <script>alert(1)</script>
 * @says
 *     1:3  태그  <br>은 쓸 수 없는 태그입니다. 글자라면 \<로 적어 주세요. 쓸 수 있는 태그: Figure, Box, Interview, Q, A, Chart, Attachment, Hanja
 *     1:13  태그  <script>는 쓸 수 없는 태그입니다. 글자라면 \<로 적어 주세요. 쓸 수 있는 태그: Figure, Box, Interview, Q, A, Chart, Attachment, Hanja
 * @rejects
 *     <iframe srcdoc="x" />
 *
 *     앞 <>글</> 뒤
 * @says
 *     1:1  태그  <iframe>은 쓸 수 없는 태그입니다. 글자라면 \<로 적어 주세요. 쓸 수 있는 태그: Figure, Box, Interview, Q, A, Chart, Attachment, Hanja
 *     3:3  태그  <>는 쓸 수 없습니다. 지워 주세요.
 * @rejects
 *     <b>굵게</b> <q>무엇이 달라졌나요?</q>
 * @says
 *     1:1  태그  <b>는 쓸 수 없는 태그입니다. 글자라면 \<로 적어 주세요. 쓸 수 있는 태그: Figure, Box, Interview, Q, A, Chart, Attachment, Hanja
 *     1:11  태그  <q>는 쓸 수 없는 태그입니다. 혹시 <Q>인가요? 글자라면 \<로 적어 주세요. 쓸 수 있는 태그: Figure, Box, Interview, Q, A, Chart, Attachment, Hanja
 * @accepts
 *     <Box title="조사">
 *
 *     \<br>과 `<br>`는 글자다.
 *
 *     </Box>
 */
export const knownTags: Rule = (tree, file) =>
  componentsOf(tree).flatMap(({ node, component }) =>
    component ? [] : [errorAt(file, node, '태그', explainUnknown(node.name))],
  );

function explainUnknown(name: string | null): string {
  if (name === null) return '<>는 쓸 수 없습니다. 지워 주세요.';
  const guess = guessTag(name);
  const hint = guess ? `혹시 <${guess}>인가요? ` : '';
  return `${withParticle(`<${name}>`, '은/는')} 쓸 수 없는 태그입니다. ${hint}글자라면 \\<로 적어 주세요. 쓸 수 있는 태그: ${KNOWN.join(', ')}`;
}

/** `<b>` is nobody's slip for `<Q>`: of a name of one or two letters only the case is put right. */
function guessTag(name: string): string | undefined {
  const twin = KNOWN.find((known) => known.toLowerCase() === name.toLowerCase());
  return twin ?? (name.length > 2 ? nearest(name, KNOWN) : undefined);
}
