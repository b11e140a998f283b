import { toString } from 'mdast-util-to-string';
import { nodesOf } from '../../body/nodes.ts';
import { adviceAt, type Rule } from '../rule.ts';

const EMPTY_WORDS =
  /^(?:여기|이곳)(?:를|을|에서)?(?: ?클릭)?$|^(?:클릭|링크|바로 ?가기|(?:click )?here|link)$/iu;

/**
 * The words of a link say where it goes: some readers hear the links of a page alone.
 *
 * @rejects
 *     자세한 내용은 [여기](https://example.org)를 보세요.
 * @says
 *     1:9  링크(참고)  ‘여기’만으로는 어디로 가는지 알 수 없습니다. 가는 곳의 이름을 링크로 걸어 주세요. 예: [조사 보고서](https://…)
 * @accepts
 *     자세한 내용은 [여기 실린 보고서](https://example.org)를 보세요.
 */
export const linkWords: Rule = (tree, file) =>
  nodesOf(tree, 'link').flatMap(({ node }) => {
    const words = toString(node).trim();
    if (!EMPTY_WORDS.test(words)) return [];
    const text = `‘${words}’만으로는 어디로 가는지 알 수 없습니다. 가는 곳의 이름을 링크로 걸어 주세요. 예: [조사 보고서](https://…)`;
    return [adviceAt(file, node, '링크', text)];
  });
