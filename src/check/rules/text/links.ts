import { nodesOf } from '../../../body/nodes.ts';
import { errorAt, type Rule } from '../../rule.ts';

/**
 * A link goes to http, https, mailto, tel, an address of this site or a place on the page; to
 * nothing that can run, however it is spelled.
 *
 * @rejects
 *     [글](javascript:alert(1))
 *     [글](&#106;ava&#9;script&colon;alert)
 *     [글](<vbscript:x>)
 *     [글](JaVaScRiPt:alert)
 *     [글](data:text/html,x)
 *     [글](java\u{200B}script:alert)
 * @says
 *     1:1  링크  javascript: 주소는 쓸 수 없습니다. https://로 시작하는 주소를 적어 주세요.
 *     2:1  링크  javascript: 주소는 쓸 수 없습니다. https://로 시작하는 주소를 적어 주세요.
 *     3:1  링크  vbscript: 주소는 쓸 수 없습니다. https://로 시작하는 주소를 적어 주세요.
 *     4:1  링크  javascript: 주소는 쓸 수 없습니다. https://로 시작하는 주소를 적어 주세요.
 *     5:1  링크  data: 주소는 쓸 수 없습니다. https://로 시작하는 주소를 적어 주세요.
 *     6:1  링크  javascript: 주소는 쓸 수 없습니다. https://로 시작하는 주소를 적어 주세요.
 * @rejects
 *     [글][가] [글](../x) [글](//example.org)
 *
 *     [가]: javascript:x
 * @says
 *     1:8  링크  사이트 안의 주소는 /issues/2024-04/처럼 /로 시작해 적어 주세요.
 *     1:18  링크  주소를 https://로 시작하게 적어 주세요.
 *     3:1  링크  javascript: 주소는 쓸 수 없습니다. https://로 시작하는 주소를 적어 주세요.
 * @rejects
 *     [글]() [글](/\evil.example) [글](/\/evil.example) [글](\\\\evil.example) [글](&#x1;javascript:x)
 * @says
 *     1:1  링크  주소가 비어 있습니다. ( ) 안에 적어 주세요. 예: [조사](https://example.org/)
 *     1:7  링크  주소를 https://로 시작하게 적어 주세요.
 *     1:27  링크  주소를 https://로 시작하게 적어 주세요.
 *     1:48  링크  주소를 https://로 시작하게 적어 주세요.
 *     1:70  링크  javascript: 주소는 쓸 수 없습니다. https://로 시작하는 주소를 적어 주세요.
 * @accepts
 *     [호](/issues/2024-04/) [위](#위) [전화](tel:02-000-0000) www.example.org
 */
export const links: Rule = (tree, file) =>
  [...nodesOf(tree, 'link'), ...nodesOf(tree, 'definition')].flatMap(({ node }) => {
    const text = explainLink(node.url);
    return text === undefined ? [] : [errorAt(file, node, '링크', text)];
  });

const EMPTY = '주소가 비어 있습니다. ( ) 안에 적어 주세요. 예: [조사](https://example.org/)';

function explainLink(url: string): string | undefined {
  // Browsers drop tabs and line ends; what else cannot be seen would hide the name from a reader,
  // as would what stands where Markdown took a control character away.
  const seen = url.replace(/[\s\p{Cc}\p{Cf}\uFFFD]/gu, '');
  if (seen === '') return EMPTY;
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(seen)?.[1]?.toLowerCase();
  if (scheme !== undefined && !/^(?:https?|mailto|tel)$/u.test(scheme)) {
    return `${scheme}: 주소는 쓸 수 없습니다. https://로 시작하는 주소를 적어 주세요.`;
  }
  if (scheme !== undefined || seen.startsWith('#')) return undefined;
  // Browsers read \ as /, so that /\ too begins the address of another site.
  if (/^[/\\]{2}/u.test(seen)) return '주소를 https://로 시작하게 적어 주세요.';
  return seen.startsWith('/')
    ? undefined
    : '사이트 안의 주소는 /issues/2024-04/처럼 /로 시작해 적어 주세요.';
}
