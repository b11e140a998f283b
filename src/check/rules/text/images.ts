import type { Image } from 'mdast';
import { isFileName } from '../../../text/slug.ts';
import { nodesOf } from '../../../body/nodes.ts';
import { errorAt, type Rule } from '../../rule.ts';

const RULE = '그림';

/**
 * A picture lies beside the article and says what it shows.
 *
 * @rejects
 *     ![상담석](https://example.org/center.jpg) ![](center.jpg) ![상담석][가]
 *
 *     [가]: /center.jpg
 * @says
 *     1:1  그림  기사와 같은 폴더의 그림 이름만 적어 주세요. 예: center.jpg
 *     1:40  그림  그림을 볼 수 없는 독자를 위해 설명을 적어 주세요. 예: ![상담석](center.jpg)
 *     1:56  그림  그림은 ![설명](파일.png)이나 <Figure />로 적어 주세요.
 * @accepts
 *     ![상담석이 늘어선 사무실](center.jpg)
 */
export const images: Rule = (tree, file) => [
  ...nodesOf(tree, 'image').flatMap(({ node }) => {
    const text = explainImage(node);
    return text === undefined ? [] : [errorAt(file, node, RULE, text)];
  }),
  ...nodesOf(tree, 'imageReference').map(({ node }) =>
    errorAt(file, node, RULE, '그림은 ![설명](파일.png)이나 <Figure />로 적어 주세요.'),
  ),
];

function explainImage({ url, alt }: Image): string | undefined {
  if (!isFileName(url)) return '기사와 같은 폴더의 그림 이름만 적어 주세요. 예: center.jpg';
  return alt?.trim()
    ? undefined
    : '그림을 볼 수 없는 독자를 위해 설명을 적어 주세요. 예: ![상담석](center.jpg)';
}
