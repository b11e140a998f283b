import type { Root } from 'mdast';
import { nodesOf } from '../../../body/nodes.ts';
import type { Positioned } from '../../../body/source-text.ts';
import { componentsOf } from '../../../body/vocabulary/vocabulary.ts';
import { explainCharacter, findForbiddenCharacter } from '../../../text/characters.ts';
import { errorAt, type Message, type Rule, type RuleFile } from '../../message.ts';

const RULE = '글자';

/**
 * A text has no invisible characters (control characters, bidirectional overrides, zero-width
 * characters) and no private-use characters, which only the font of one program can show. Only the
 * first in a line is reported; a character written as `&#…;` is reported at its node.
 *
 * @rejects
 *     **글\u{202E}자**와 [글\u{200B}](https://example.org/\u{2060})
 *
 *     <Box title="조\u{7}사">
 *
 *     글
 *
 *     </Box>
 * @says
 *     1:4  글자  보이지 않는 글자(U+202E)가 들어 있습니다. 지우고 다시 적어 주세요.
 *     3:14  글자  보이지 않는 글자(U+0007)가 들어 있습니다. 지우고 다시 적어 주세요.
 * @rejects
 *     글 **안&#x202E;밖** [글](https://example.org/&#8203;)
 *
 *     <Box title="조&ZeroWidthSpace;사">글</Box>
 * @says
 *     1:5  글자  보이지 않는 글자(U+202E)가 들어 있습니다. 지우고 다시 적어 주세요.
 *     1:18  글자  보이지 않는 글자(U+200B)가 들어 있습니다. 지우고 다시 적어 주세요.
 *     3:6  글자  보이지 않는 글자(U+200B)가 들어 있습니다. 지우고 다시 적어 주세요.
 * @rejects
 *     상담\u{FFFD}사
 *
 *     상\u{AD}담
 * @says
 *     1:3  글자  깨진 글자(U+FFFD)가 들어 있습니다. 원래 글자로 다시 적어 주세요.
 *     3:2  글자  보이지 않는 글자(U+00AD)가 들어 있습니다. 지우고 다시 적어 주세요.
 * @rejects
 *     \u{F0B7} 첫째, 제품\u{F02EF}서비스
 *
 *     <Box title="조&#xE001;사">글</Box>
 * @says
 *     1:1  글자  사이트의 글꼴에 없는 글자(U+F0B7)가 들어 있습니다. 한글(HWP)이나 Word의 기호입니다. ·, ①처럼 어디서나 보이는 글자로 바꿔 주세요.
 *     3:6  글자  사이트의 글꼴에 없는 글자(U+E001)가 들어 있습니다. 한글(HWP)이나 Word의 기호입니다. ·, ①처럼 어디서나 보이는 글자로 바꿔 주세요.
 * @accepts
 *     高度化 😀 👩‍💻 `&#x202E;`는 글자의 번호다.
 */
export const characters: Rule = (tree, file) => {
  const typed = findTyped(file);
  const lines = new Set(typed.map(({ line }) => line));
  return [...typed, ...findEncoded(tree, file).filter(({ line }) => !lines.has(line))];
};

function findTyped(file: RuleFile): Message[] {
  return findForbiddenCharacter(file.source) === undefined
    ? []
    : file.source.split('\n').flatMap((text, index) => {
        const found = findForbiddenCharacter(text);
        if (!found) return [];
        const start = { line: index + 1, column: found.index + 1 };
        return [errorAt(file, { position: { start } }, RULE, explainCharacter(found.name))];
      });
}

function findEncoded(tree: Root, file: RuleFile): Message[] {
  if (!file.source.includes('&')) return [];
  return decodedValues(tree).flatMap(({ place, values }) => {
    const found = values.map((value) => findForbiddenCharacter(value ?? '')).find(Boolean);
    return found ? [errorAt(file, place, RULE, explainCharacter(found.name))] : [];
  });
}

/** The nodes and attributes in which Markdown decodes `&#…;`, each with its decoded values. */
function decodedValues(tree: Root): { place: Positioned; values: (string | null | undefined)[] }[] {
  return [
    ...nodesOf(tree, 'text').map(({ node }) => ({ place: node, values: [node.value] })),
    ...[...nodesOf(tree, 'link'), ...nodesOf(tree, 'definition')].map(({ node }) => ({
      place: node,
      values: [node.url, node.title],
    })),
    ...nodesOf(tree, 'image').map(({ node }) => ({
      place: node,
      values: [node.url, node.alt, node.title],
    })),
    ...componentsOf(tree)
      .flatMap(({ node }) => node.attributes)
      .map((attribute) => ({
        place: attribute,
        values: [typeof attribute.value === 'string' ? attribute.value : undefined],
      })),
  ];
}
