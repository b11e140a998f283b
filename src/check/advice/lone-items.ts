import type { List } from 'mdast';
import { nodesOf } from '../../body/nodes.ts';
import { sourceTextOf } from '../../body/source-text.ts';
import { textOf } from '../../body/text-of.ts';
import { withParticle } from '../../text/particles.ts';
import { adviceAt, type Rule } from '../message.ts';

/**
 * A list with one item is probably not meant as a list: Markdown reads the star of a note (`* 접수는`),
 * a plus or a minus before a number, or the hyphen of `- 끝 -` as the mark of a list item, and the page
 * shows a dot instead.
 *
 * @rejects
 *     접수한 의견*은 다음과 같다.
 *     + 3건
 *
 *     * 접수는 4월까지
 *
 *     증감
 *     - 3.2%
 *
 *     본문이다.
 *
 *     - 끝 -
 * @says
 *     2:1  마크다운(참고)  ‘+’가 목록의 점으로 보입니다. 글자로 쓴 것이면 \+로 적어 주세요.
 *     4:1  마크다운(참고)  ‘*’가 목록의 점으로 보입니다. 글자로 쓴 것이면 \*로 적어 주세요.
 *     7:1  마크다운(참고)  ‘-’가 목록의 점으로 보입니다. 글자로 쓴 것이면 \-로 적어 주세요.
 *     11:1  마크다운(참고)  ‘-’가 목록의 점으로 보입니다. 글자로 쓴 것이면 \-로 적어 주세요.
 * @accepts
 *     * 하나
 *     * 둘
 *
 *     참석자
 *     - 센터장 3명
 *
 *     \* 접수는 4월까지
 */
export const loneItems: Rule = (tree, file) =>
  nodesOf(tree, 'list').flatMap(({ node, parents }) => {
    if (node.ordered === true || node.children.length > 1) return [];
    if (parents.some(({ type }) => type === 'listItem')) return [];
    const mark = sourceTextOf(node, file.source).text.charAt(0);
    if (mark === '-' && !isLetter(node)) return [];
    return [adviceAt(file, node, '마크다운', explainMark(mark))];
  });

/** Whether the hyphen of the only item is meant as a character: a minus, `- 3.2%`, or one of a pair, `- 끝 -`. */
function isLetter(list: List): boolean {
  const text = textOf(list).trim();
  return text.endsWith(' -') || /^[\d,.]+ ?(?:%p?|%포인트|\p{L}{1,3})?$/u.test(text);
}

function explainMark(mark: string): string {
  return `‘${mark}’가 목록의 점으로 보입니다. 글자로 쓴 것이면 ${withParticle(`\\${mark}`, '으로/로')} 적어 주세요.`;
}
