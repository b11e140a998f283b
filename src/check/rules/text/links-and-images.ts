import type { Definition, Image } from 'mdast';
import { nodesOf, usedDefinitions } from '../../../body/nodes.ts';
import { explainMissingScheme } from '../../../text/missing-scheme.ts';
import { isFileName } from '../../../text/slug.ts';
import { errorAt, errorsAt, type Rule } from '../../message.ts';
import { withParticle } from '../../../text/particles.ts';

/**
 * A link has the scheme http, https, mailto or tel, or is a path of this site or an anchor of the
 * page. It never runs a script, however the URL is written.
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
 *     1:18  링크  https://가 빠졌습니다. 이렇게 적어 주세요: https://example.org
 *     3:1  링크  javascript: 주소는 쓸 수 없습니다. https://로 시작하는 주소를 적어 주세요.
 * @rejects
 *     [글](www.example.org) [글](example.org/notice?a=1) [글](chatbot.mdx)
 * @says
 *     1:1  링크  https://가 빠졌습니다. 이렇게 적어 주세요: https://www.example.org
 *     1:22  링크  https://가 빠졌습니다. 이렇게 적어 주세요: https://example.org/notice?a=1
 *     1:50  링크  사이트 안의 주소는 /issues/2024-04/처럼 /로 시작해 적어 주세요.
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
export const links: Rule = (tree, file) => {
  const used = usedDefinitions(tree);
  // `linkAddresses` reports an address that no link uses, `footnotes` reports `[^주 1]: …`.
  const definitions = nodesOf(tree, 'definition').filter(
    ({ node: { identifier } }) => used.has(identifier) && !identifier.startsWith('^'),
  );
  return [...nodesOf(tree, 'link'), ...definitions].flatMap(({ node }) =>
    errorsAt(file, node, '링크', explainLink(node.url)),
  );
};

const EMPTY = '주소가 비어 있습니다. ( ) 안에 적어 주세요. 예: [조사](https://example.org/)';

function explainLink(url: string): string | undefined {
  // Without invisible characters, behind which a scheme such as `javascript:` could be hidden: browsers
  // ignore tabs and line ends in a URL, and Markdown replaces a control character by U+FFFD.
  const seen = url.replace(/[\s\p{Cc}\p{Cf}\uFFFD]/gu, '');
  if (seen === '') return EMPTY;
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(seen)?.[1]?.toLowerCase();
  if (scheme !== undefined && !/^(?:https?|mailto|tel)$/u.test(scheme)) {
    return `${scheme}: 주소는 쓸 수 없습니다. https://로 시작하는 주소를 적어 주세요.`;
  }
  if (scheme !== undefined || seen.startsWith('#')) return undefined;
  const bare = explainMissingScheme(url);
  if (bare !== undefined) return bare;
  // Browsers read \ as /, so /\ also starts the URL of another site.
  if (/^[/\\]{2}/u.test(seen)) return '주소를 https://로 시작하게 적어 주세요.';
  return seen.startsWith('/')
    ? undefined
    : '사이트 안의 주소는 /issues/2024-04/처럼 /로 시작해 적어 주세요.';
}

/**
 * A picture is a file in the article's folder and has an alternative text.
 *
 * @rejects
 *     ![상담석](https://example.org/center.jpg) ![](center.jpg) ![상담석][가]
 *
 *     [가]: /center.jpg
 * @says
 *     1:1  그림  기사와 같은 폴더의 그림 이름만 적어 주세요. 예: center.jpg
 *     1:40  그림  그림을 볼 수 없는 독자를 위해 설명을 적어 주세요. 예: ![책이 꽂힌 서가](shelf.jpg)
 *     1:56  그림  그림은 ![설명](파일.png)이나 <Figure />로 적어 주세요.
 * @accepts
 *     ![상담석이 늘어선 사무실](center.jpg)
 */
export const images: Rule = (tree, file) => [
  ...nodesOf(tree, 'image').flatMap(({ node }) => errorsAt(file, node, '그림', explainImage(node))),
  ...nodesOf(tree, 'imageReference').map(({ node }) =>
    errorAt(file, node, '그림', '그림은 ![설명](파일.png)이나 <Figure />로 적어 주세요.'),
  ),
];

function explainImage({ url, alt }: Image): string | undefined {
  if (!isFileName(url)) return '기사와 같은 폴더의 그림 이름만 적어 주세요. 예: center.jpg';
  return alt?.trim()
    ? undefined
    : '그림을 볼 수 없는 독자를 위해 설명을 적어 주세요. 예: ![책이 꽂힌 서가](shelf.jpg)';
}

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
