import type { Definition } from 'mdast';
import { nodesOf, usedDefinitions } from '../../../body/nodes.ts';
import { withParticle } from '../../../text/particles.ts';
import { errorAt, type Rule } from '../../rule.ts';

/**
 * A line `[출처]: https://…` gives the address of a link `[출처]` and is not shown on the page. The text
 * must have such a link, and only one such line for it.
 *
 * @rejects
 *     [조사]는 그랬다.
 *
 *     [출처]: https://example.org/report
 *
 *     [조사]: https://example.org/1
 *
 *     [조사]: https://example.org/2
 * @says
 *     3:1  링크  이 줄은 페이지에 나오지 않습니다. 독자에게 보이려면 대괄호 없이 ‘출처: https://example.org/report’로 적어 주세요.
 *     7:1  링크  [조사]의 주소가 두 번 있습니다. 하나를 지워 주세요.
 * @accepts
 *     [협회][]와 [조사][가], [둘].
 *
 *     [협회]: https://example.org/
 *
 *     [가]: https://example.org/1
 *
 *     [둘]: https://example.org/2
 */
export const linkAddresses: Rule = (tree, file) => {
  const used = usedDefinitions(tree);
  const seen = new Set<string>();
  return nodesOf(tree, 'definition').flatMap(({ node }) => {
    const isTwice = seen.has(node.identifier);
    seen.add(node.identifier);
    const isNote = node.label?.startsWith('^') === true;
    if (isNote || (used.has(node.identifier) && !isTwice)) return [];
    return [errorAt(file, node, '링크', explainDefinition(node, isTwice))];
  });
};

function explainDefinition({ label, identifier, url }: Definition, isTwice: boolean): string {
  const name = label ?? identifier;
  return isTwice
    ? `[${name}]의 주소가 두 번 있습니다. 하나를 지워 주세요.`
    : `이 줄은 페이지에 나오지 않습니다. 독자에게 보이려면 대괄호 없이 ${withParticle(`‘${name}: ${url}’`, '으로/로')} 적어 주세요.`;
}
