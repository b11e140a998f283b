import { nodesOf } from '../../../body/nodes.ts';
import { errorAt, type Rule } from '../../rule.ts';

const CODE =
  /^(?:import(?:\s+\w|\s*(?:[*{'"]|$))|export\s+(?:const|let|var|default|function|class|async|\{|\*))/u;

/**
 * MDX's `import` and `export` would be code. They are looked for in the text as it is typed:
 * `&#105;mport duty` is a sentence that begins so.
 *
 * @rejects
 *     import fs from 'fs'
 *
 *     export const a = 1
 * @says
 *     1:1  코드  import와 export로 시작하는 문단은 쓸 수 없습니다. 지우거나 앞에 다른 말을 적어 주세요.
 *     3:1  코드  import와 export로 시작하는 문단은 쓸 수 없습니다. 지우거나 앞에 다른 말을 적어 주세요.
 * @accepts
 *     import는 수입이라는 뜻이다.
 *
 *     export 물량이 늘었다.
 *
 *     &#105;mport duty란 관세다.
 */
export const code: Rule = (tree, file) =>
  nodesOf(tree, 'paragraph')
    .filter(({ node }) => isCode(file.source, node.position?.start.offset))
    .map(({ node }) =>
      errorAt(
        file,
        node,
        '코드',
        'import와 export로 시작하는 문단은 쓸 수 없습니다. 지우거나 앞에 다른 말을 적어 주세요.',
      ),
    );

function isCode(source: string, offset = 0): boolean {
  return CODE.test(source.slice(offset, offset + 40));
}
