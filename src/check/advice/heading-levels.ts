import { nodesOf } from '../../body/nodes.ts';
import { adviceAt, type Rule } from '../rule.ts';

/**
 * Headings go down one level at a time, from `##`: readers who hear the page find their way by them.
 *
 * @rejects
 *     ### 처음
 *
 *     ## 다음
 *
 *     ##### 그다음
 * @says
 *     1:1  소제목(참고)  첫 소제목이 ###입니다. ##로 적어 주세요.
 *     5:1  소제목(참고)  소제목이 ##에서 #####로 건너뜁니다. ###로 적어 주세요.
 * @accepts
 *     ## 처음
 *
 *     ### 안
 *
 *     #### 더 안
 *
 *     ## 다음
 */
export const headingLevels: Rule = (tree, file) => {
  const headings = nodesOf(tree, 'heading').map(({ node }) => node);
  return headings.flatMap((heading, index) => {
    const above = headings[index - 1]?.depth ?? 1;
    if (heading.depth <= above + 1) return [];
    const [from, here, right] = [above, heading.depth, above + 1].map((depth) => '#'.repeat(depth));
    const skip =
      index === 0 ? `첫 소제목이 ${here}입니다.` : `소제목이 ${from}에서 ${here}로 건너뜁니다.`;
    return [adviceAt(file, heading, '소제목', `${skip} ${right}로 적어 주세요.`)];
  });
};
