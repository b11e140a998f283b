import type { Emphasis, Strong } from 'mdast';
import { readBareAddress } from '../../body/bare-address.ts';
import { nodesOf } from '../../body/nodes.ts';
import { placeOf, sourceTextOf } from '../../body/source-text.ts';
import { isParticle } from '../../text/particle-forms.ts';
import { withParticle } from '../../text/particles.ts';
import { shorten } from '../../text/shorten.ts';
import { SURNAMES } from '../../text/surnames.ts';
import { findLeftoverMarks } from '../leftover-marks.ts';
import { adviceAt, type Rule, type RuleFile } from '../message.ts';

/**
 * Marks that were typed for Markdown, but which Markdown does not read as formatting: readers see `**`
 * or `##` on the page.
 *
 * @rejects
 *     **복원:**10건, *주:*3건, _말_이라고, ＊＊굵게＊＊
 *
 *     ##소제목
 *
 *     -\u{A0}항목
 *
 *     [협회] (https://example.org/)와 [보고서](https://example.org/a b), ![상담석] (center.jpg), [[위키]]
 *
 *     ![상담석](상담 석.jpg), __말__을, ［^1］
 * @says
 *     1:1  마크다운(참고)  ** 가 글자로 보입니다. 굵게 하려면 ** 안쪽에는 빈칸을 두지 말고 바깥쪽에는 빈칸을 두어 보세요. 글자로 쓴 것이면 \*\*로 적어 주세요.
 *     1:13  마크다운(참고)  기울인 글씨가 되지 않고 ‘*’가 글자로 보입니다. 닫는 ‘*’ 뒤를 한 칸 띄우거나 *기울임*처럼 적어 주세요.
 *     1:21  마크다운(참고)  기울인 글씨가 되지 않고 ‘_’가 글자로 보입니다. 닫는 ‘_’ 뒤를 한 칸 띄우거나 *기울임*처럼 적어 주세요.
 *     1:29  마크다운(참고)  전각 ＊＊는 글자로 보입니다. 굵은 글씨는 **굵게**처럼 적어 주세요.
 *     3:1  마크다운(참고)  소제목이 되지 않고 ‘##’이 글자로 보입니다. ‘## 소제목’처럼 #과 글 사이에 보통 빈칸을 적어 주세요.
 *     5:1  마크다운(참고)  목록이 되지 않았습니다. ‘-’ 뒤의 빈칸이 보통 빈칸이 아닙니다. 지우고 다시 적어 주세요.
 *     7:1  마크다운(참고)  링크가 되지 않고 대괄호가 글자로 보입니다. ]와 ( 를 붙이고 곧은 괄호로 적어 주세요. 예: [말](https://example.org/)
 *     7:30  마크다운(참고)  링크가 되지 않고 ]( 가 글자로 보입니다. ( ) 안의 주소에 빈칸이 없게 적어 주세요. 예: [말](https://example.org/)
 *     7:62  마크다운(참고)  링크가 되지 않고 대괄호가 글자로 보입니다. ]와 ( 를 붙이고 곧은 괄호로 적어 주세요. 예: [말](https://example.org/)
 *     7:83  마크다운(참고)  [[ ]]는 글자로 보입니다. 링크는 [말](주소)로 적어 주세요.
 *     9:1  마크다운(참고)  그림이 되지 않고 글자로 보입니다. 파일 이름의 빈칸을 빼거나 < >로 감싸 주세요. 예: ![설명](<상담 석.jpg>)
 *     9:19  마크다운(참고)  __ 가 글자로 보입니다. 굵은 글씨는 **굵게**처럼 적어 주세요. 글자로 쓴 것이면 \_\_로 적어 주세요.
 *     9:27  마크다운(참고)  각주가 되지 않고 ‘［^1］’이 글자로 보입니다. [^1]처럼 보통 글자로 적어 주세요.
 * @rejects
 *     ==형광==과 (협회)[https://example.org/]
 *
 *     [협회](https://example.org/
 *
 *     협회](https://example.org/)
 *
 *     ［협회］（https://example.org/）
 * @says
 *     1:1  마크다운(참고)  == 가 글자로 보입니다. 굵은 글씨는 **굵게**처럼 적어 주세요.
 *     1:9  마크다운(참고)  링크가 되지 않고 괄호가 글자로 보입니다. 말을 [ ]에, 주소를 ( )에 적어 주세요. 예: [말](https://example.org/)
 *     3:1  마크다운(참고)  링크가 되지 않고 대괄호가 글자로 보입니다. 주소를 닫는 )를 적어 주세요. 예: [말](https://example.org/)
 *     5:3  마크다운(참고)  링크가 되지 않고 ]( 가 글자로 보입니다. 말의 앞에 [를 적어 주세요. 예: [말](https://example.org/)
 *     7:1  마크다운(참고)  링크가 되지 않고 전각 괄호가 글자로 보입니다. 보통 괄호로 적어 주세요. 예: [말](https://example.org/)
 * @rejects
 *     [협회(https://example.org/)에서
 * @says
 *     1:1  마크다운(참고)  링크가 되지 않고 [ 가 글자로 보입니다. 말의 뒤를 ]로 닫아 주세요. 예: [말](https://example.org/)
 * @accepts
 *     [협회(https://example.org/)], a == b, c++와 d++, **복원** 10건, 김**(32) 씨와 이**의 전화 010-12**-34**, hong***@example.org, ad**n, \*\*별\*\*, `**`
 *
 *     #태그, [1] (단위: 명), file_name_1, 2*3*4, (**), [[협회](https://example.org/)]
 *
 *     [1] (https://example.org/), [단위] (/명), https://example.org/_next/a_2, 3.\u{A0}1운동
 */
export const leftoverMarks: Rule = (tree, file) => {
  const reported = new Set<string>();
  return findLeftoverMarks(tree, file.source).flatMap(({ offset, text }) => {
    const place = placeOf(file.source, offset);
    // Only the opening `**` of a pair is reported.
    const key = `${place.position?.start.line} ${text}`;
    if (reported.has(key) && text.startsWith('**')) return [];
    reported.add(key);
    return [adviceAt(file, place, '마크다운', text)];
  });
};

/**
 * Advice if Markdown has read two asterisks as italics or bold, but they may mask part of a name (`이*영`): of
 * `*단, 이*영` the page shows neither. An asterisk inside a word stays as typed, and gets no advice.
 *
 * @rejects
 *     *단, 이*영 씨는 빼고 **당첨자 김**(32) 씨에게 드린다.
 * @says
 *     1:1  가린 이름(참고)  ‘*단, 이*’를 기울인 글씨로 읽었습니다. 이름을 가린 것이면 이\*영처럼 * 앞에 \를 적어 주세요.
 *     1:15  가린 이름(참고)  ‘**당첨자 김**’을 굵은 글씨로 읽었습니다. 이름을 가린 것이면 김\*\*처럼 * 앞에 \를 적어 주세요.
 * @accepts
 *     *강조한 말*이고 **굵은 것**은 남는다. 김*수 씨와 이*영 씨.
 */
export const masks: Rule = (tree, file) =>
  [...nodesOf(tree, 'emphasis'), ...nodesOf(tree, 'strong')].flatMap(({ node }) => {
    const text = explainMasked(node, file);
    return text === undefined ? [] : [adviceAt(file, node, '가린 이름', text)];
  });

function explainMasked(node: Emphasis | Strong, file: RuleFile): string | undefined {
  const { text, offset } = sourceTextOf(node, file.source);
  const after = /^[가-힣(]+/u.exec(file.source.slice(offset + text.length))?.[0] ?? '';
  const name = SURNAME.exec(text)?.[1];
  const isWord = name === undefined || after === '' || isParticle(after, name);
  return isWord || ENDING.test(after) ? undefined : explainMask(node, text, name, after);
}

const SURNAME = new RegExp(`[\\s,·ㆍ(](${SURNAMES})\\*+$`, 'u');

function explainMask(
  { type }: Emphasis | Strong,
  text: string,
  name: string,
  after: string,
): string {
  const isItalic = type === 'emphasis';
  const escaped = isItalic ? `${name}\\*${after.charAt(0)}` : `${name}\\*\\*`;
  return `‘${shorten(text, 40)}’${isItalic ? '를 기울인' : '을 굵은'} 글씨로 읽었습니다. 이름을 가린 것이면 ${escaped}처럼 * 앞에 \\를 적어 주세요.`;
}

/**
 * In a line that begins with the star of a note, another star is also meant as a character, but Markdown
 * reads the two as a pair of italics.
 *
 * @rejects
 *     *주: 표본 10* 이상
 *
 *     *단, 접수*는 4월까지
 * @says
 *     1:1  마크다운(참고)  ‘*주: 표본 10*’을 기울인 글씨로 읽었습니다. 주석의 표시이면 \*주처럼 * 앞에 \를 적어 주세요.
 *     3:1  마크다운(참고)  ‘*단, 접수*’를 기울인 글씨로 읽었습니다. 주석의 표시이면 \*단처럼 * 앞에 \를 적어 주세요.
 * @accepts
 *     *주: 표본 1,770명*
 *
 *     *주* 표본과 *자료:* 협회
 */
export const noteMarks: Rule = (tree, file) =>
  nodesOf(tree, 'emphasis').flatMap(({ node }) => {
    const { text, offset } = sourceTextOf(node, file.source);
    const label = /^\*(주|단|참고|자료|출처|비고)\d{0,2} ?[:：),.] ?[^*]/u.exec(text)?.[1];
    const rest = /^[^\n]*/u.exec(file.source.slice(offset + text.length))?.[0] ?? '';
    if (label === undefined || !/[\p{L}\p{N}]/u.test(rest)) return [];
    if (explainMasked(node, file) !== undefined) return [];
    const read = withParticle(`‘${shorten(text, 40)}’`, '을/를');
    const words = `${read} 기울인 글씨로 읽었습니다. 주석의 표시이면 \\*${label}처럼 * 앞에 \\를 적어 주세요.`;
    return [adviceAt(file, node, '마크다운', words)];
  });

/**
 * The end of an address without brackets is uncertain if it has Korean letters, or if letters follow
 * that may not be a particle; the advice says which part became the link.
 *
 * @rejects
 *     https://example.org/wiki/상담사를 보라. https://example.org/2024년보고서 참조.
 *     https://example.org/보고서.hwp입니다. https://example.org/a/안내입니다.
 * @says
 *     1:1  링크(참고)  ‘https://example.org/wiki/상담사를’까지 주소로 읽었습니다. 아니라면 주소 뒤를 한 칸 띄우거나 [보일 말](주소)로 적어 주세요.
 *     1:35  링크(참고)  ‘https://example.org/2024’까지 주소로 읽고 ‘년보고서’는 글자로 두었습니다. 아니라면 [보일 말](주소)로 적어 주세요.
 *     2:33  링크(참고)  ‘https://example.org/a/안내입니다’까지 주소로 읽었습니다. 아니라면 주소 뒤를 한 칸 띄우거나 [보일 말](주소)로 적어 주세요.
 * @accepts
 *     https://example.org/notice를 보라. (https://example.org/a)에서, www.example.org입니다.
 *     https://example.org/b。 https://example.org/wiki/상담사, https://example.org/보고서.pdf
 */
export const bareAddresses: Rule = (tree, file) =>
  nodesOf(tree, 'link').flatMap(({ node }) => {
    const { text: address, offset } = sourceTextOf(node, file.source);
    if (!/^(?:https?:|www\.)/iu.test(address)) return [];
    // Only the text near the address, because searching all of a long text would be slow.
    const near = file.source.slice(offset, offset + address.length + 100);
    const line = /^\S*/u.exec(near)?.[0] ?? '';
    const rest = /^[가-힣]+/u.exec(readBareAddress(line)?.rest ?? '')?.[0] ?? '';
    const text = explainAddress(address, rest);
    return text === undefined ? [] : [adviceAt(file, node, '링크', text)];
  });

const ENDING =
  /^(?:이?다|이?며|이?고|이?자|입니다|였다|이었다|등|등은|등의|참조|참고|확인|바로가기)$/u;

function explainAddress(address: string, rest: string): string | undefined {
  if (/&[a-z]+;/iu.test(address)) {
    return `주소에 ‘&amp;’처럼 바뀐 기호가 있습니다. &로 되돌려 적어 주세요.`;
  }
  if (/[\u0080-\u{10FFFF}]/u.test(address)) {
    if (!mayEndInParticle(address)) return undefined;
    return `‘${address}’까지 주소로 읽었습니다. 아니라면 주소 뒤를 한 칸 띄우거나 [보일 말](주소)로 적어 주세요.`;
  }
  return rest === '' || isParticle(rest, address.slice(-1)) || ENDING.test(rest)
    ? undefined
    : `‘${address}’까지 주소로 읽고 ${withParticle(`‘${rest}’`, '은/는')} 글자로 두었습니다. 아니라면 [보일 말](주소)로 적어 주세요.`;
}

/** Whether the last letters of an address may be a particle or 입니다: 를 in `/wiki/상담사를`. */
function mayEndInParticle(address: string): boolean {
  const letters = /[가-힣]{0,8}$/u.exec(address)?.[0] ?? '';
  const start = address.length - letters.length;
  return (
    /.(?:입니다|이다|이며|[을를])$/u.test(letters) ||
    [...letters].some((_, index) =>
      isParticle(letters.slice(index), address.charAt(start + index - 1)),
    )
  );
}
