import { nodesOf } from '../../../body/nodes.ts';
import { errorAt, type Rule } from '../../rule.ts';

/**
 * The one heading of the first level is the article's title.
 *
 * @rejects
 *     # 제목
 * @says
 *     1:1  소제목  소제목은 ##부터 씁니다. 기사의 제목은 머리말의 title에 적어 주세요.
 * @rejects
 *     제목
 *     ====
 * @says
 *     1:1  소제목  소제목은 ##부터 씁니다. 기사의 제목은 머리말의 title에 적어 주세요.
 * @accepts
 *     ## 소제목
 *
 *     #태그는 제목이 아니다.
 */
export const titleHeading: Rule = (tree, file) =>
  nodesOf(tree, 'heading')
    .filter(({ node }) => node.depth === 1)
    .map(({ node }) =>
      errorAt(
        file,
        node,
        '소제목',
        '소제목은 ##부터 씁니다. 기사의 제목은 머리말의 title에 적어 주세요.',
      ),
    );
