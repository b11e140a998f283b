import { nodesOf } from '../../body/nodes.ts';
import { sourceTextOf } from '../../body/source-text.ts';
import { adviceAt, type Rule } from '../rule.ts';

/**
 * A line directly under a table becomes a row of it.
 *
 * @rejects
 *     | 이름 | 전화 |
 *     | ---- | ---- |
 *     | 견본 | 10 |
 *     출처: 컨택저널
 * @says
 *     4:1  표(참고)  이 줄이 표의 한 줄이 되었습니다. 표가 아니면 앞에 빈 줄을 두어 주세요.
 * @accepts
 *     | 이름 | 전화 |
 *     | ---- | ---- |
 *     | 견본 |
 *
 *     출처: 컨택저널
 */
export const rowsWithoutBars: Rule = (tree, file) =>
  nodesOf(tree, 'table').flatMap(({ node }) => {
    const row = node.children.find(
      (one, index) => index > 0 && !sourceTextOf(one, file.source).text.includes('|'),
    );
    return row ? [adviceAt(file, row, '표', NO_BAR)] : [];
  });

const NO_BAR = '이 줄이 표의 한 줄이 되었습니다. 표가 아니면 앞에 빈 줄을 두어 주세요.';
