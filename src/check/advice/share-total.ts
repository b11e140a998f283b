import type { Nodes, Parents, Table, List } from 'mdast';
import { nodesOf } from '../../body/nodes.ts';
import { lineOf } from '../../body/text-of.ts';
import { adviceAt, type Rule } from '../message.ts';
import { toChartData } from '../../body/vocabulary/chart.ts';
import { attributeOf } from '../../body/vocabulary/component.ts';

const MULTIPLE = /(?:복수|중복)\s*(?:응답|선택|답변)/u;
const SINGLE = /(?:단일|단수)\s*(?:응답|선택)|택\s*1|택일|하나만\s*(?:고르|선택)/u;
const PERCENT = /^\D*?(\d{1,3}(?:\.\d+)?)\s*%\D*$/u;

/**
 * Percentages of a whole add up to 100: in a share chart in %, and in a list or a table after a
 * sentence such as `하나만 고른 응답이다`. The sum may differ by 1 because of rounding, with more than
 * six shares by 2.
 *
 * @rejects
 *     <Chart type="share" title="초봉과 업무 부담" unit="%">
 *
 *     | 응답 | 비율 |
 *     | ---- | ---: |
 *     | 초봉 |   56 |
 *     | 부담 |   34 |
 *
 *     </Chart>
 * @says
 *     1:1  합계(참고)  비율을 모두 더하면 90%입니다. 빠지거나 틀린 숫자가 있는지 확인해 주세요. 여럿을 고른 응답이면 제목에 ‘(복수 응답)’이라고 적어 주세요.
 * @rejects
 *     어디에서 일하나(단일 응답)
 *
 *     - 사무실 61.5%
 *     - 재택 48.5%
 * @says
 *     3:1  합계(참고)  비율을 모두 더하면 110%입니다. 빠지거나 틀린 숫자가 있는지 확인해 주세요. 여럿을 고른 응답이면 제목에 ‘(복수 응답)’이라고 적어 주세요.
 * @accepts
 *     <Chart type="share" title="선호하는 복지 (복수 응답)" unit="%">
 *
 *     | 복지 | 비율 |
 *     | ---- | ---: |
 *     | 운동 |   56 |
 *     | 휴식 |   54 |
 *
 *     </Chart>
 *
 *     - 사무실 61.5%
 *     - 재택 48.5%
 * @accepts
 *     <Chart type="share" title="운영 형태" unit="%">
 *
 *     | 형태 | 비율 |
 *     | ---- | ---: |
 *     | 직영 | 33.3 |
 *     | 위탁 | 33.3 |
 *     | 혼합 | 33.3 |
 *
 *     </Chart>
 *
 *     하나만 고른 응답이다.
 *
 *     - 사무실 60%
 *     - 재택 40%
 *     - 합계 100%
 */
export const shareTotal: Rule = (tree, file) => {
  const charts = nodesOf(tree, 'mdxJsxFlowElement').filter(
    ({ node, parents }) =>
      node.name === 'Chart' &&
      attributeOf(node, 'type') === 'share' &&
      attributeOf(node, 'unit') === '%' &&
      !MULTIPLE.test(`${attributeOf(node, 'title') ?? ''} ${wordsAround(node, parents)}`),
  );
  const blocks = [...nodesOf(tree, 'list'), ...nodesOf(tree, 'table')].filter(({ node, parents }) =>
    SINGLE.test(wordsBefore(node, parents)),
  );
  return [
    ...charts.map(({ node }) => ({
      node,
      shares: toChartData(node, 'ko')?.series[0]?.values ?? [],
    })),
    ...blocks.map(({ node }) => ({ node, shares: sharesOf(node) })),
  ].flatMap(({ node, shares }) => {
    const total = shares.reduce((sum, share) => sum + share, 0);
    if (shares.length < 2 || !(Math.abs(total - 100) > (shares.length > 6 ? 2.001 : 1.001)))
      return [];
    const text = `비율을 모두 더하면 ${Number(total.toFixed(1))}%입니다. 빠지거나 틀린 숫자가 있는지 확인해 주세요. 여럿을 고른 응답이면 제목에 ‘(복수 응답)’이라고 적어 주세요.`;
    return [adviceAt(file, node, '합계', text)];
  });
};

/**
 * The percentages in a list or in a table's last column; empty if an item or a row does not have exactly
 * one, or is a total (`합계`).
 */
function sharesOf(node: List | Table): number[] {
  const lines =
    node.type === 'list'
      ? node.children.map((item) => lineOf(item))
      : node.children.slice(1).map((row) => lineOf(row.children.at(-1)));
  const shares = lines.map((line) => PERCENT.exec(line.trim())?.[1]);
  const hasTotal = lines.some((line) =>
    /^(?:합계|총계|소계|전체|계)(?![가-힣])/u.test(line.trim()),
  );
  return hasTotal || shares.includes(undefined) ? [] : shares.map(Number);
}

function wordsBefore(node: Nodes, parents: readonly Parents[]): string {
  const siblings: readonly Nodes[] = parents.at(-1)?.children ?? [];
  const before = siblings[siblings.indexOf(node) - 1];
  return lineOf(before);
}

function wordsAround(node: Nodes, parents: readonly Parents[]): string {
  const siblings: readonly Nodes[] = parents.at(-1)?.children ?? [];
  const index = siblings.indexOf(node);
  return siblings
    .slice(Math.max(0, index - 2), index + 2)
    .map((sibling) => lineOf(sibling))
    .join(' ');
}
