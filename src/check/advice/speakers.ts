import type { Root } from 'mdast';
import { withParticle } from '../../text/particles.ts';
import { nodesOf } from '../../body/nodes.ts';
import { adviceAt, type Rule, type RuleFile } from '../rule.ts';
import { attributeOf, type ComponentNode } from '../../body/vocabulary/component.ts';

const TITLES =
  '대표|이사|사장|회장|원장|교수|박사|기자|위원|소장|센터장|본부장|실장|부장|차장|과장|팀장|대리|매니저|상담사|변호사|연구원|책임|수석|선임|작가|의원|장관|그룹장|파트장|부문장';

/**
 * A speaker of one letter is introduced by name somewhere.
 *
 * @rejects
 *     <Interview>
 *
 *     <Q by="기자">무엇이 달라졌나요?</Q>
 *
 *     <A by="홍">전화가 줄었습니다.</A>
 *
 *     <A by="홍">채팅이 늘었습니다.</A>
 *
 *     </Interview>
 * @says
 *     5:1  말하는 이(참고)  ‘홍’이 누구인지 글에 없습니다. by에 이름을 다 적거나, 처음 나올 때 ‘홍길동(이하 홍)’처럼 밝혀 주세요.
 * @rejects
 *     <Interview>
 *
 *     <A by="홍 ">전화가 줄었습니다.</A>
 *
 *     </Interview>
 * @says
 *     3:1  말하는 이(참고)  ‘홍’이 누구인지 글에 없습니다. by에 이름을 다 적거나, 처음 나올 때 ‘홍길동(이하 홍)’처럼 밝혀 주세요.
 * @accepts
 *     홍길동(이하 ‘홍’)을 만났다. 이서연 상담센터장도 함께였다. 참석자는 박하늘, 최바다.
 *
 *     <Interview>
 *
 *     <A by="홍">전화가 줄었습니다.</A>
 *
 *     <A by="이">채팅이 늘었습니다.</A>
 *
 *     <A by="박">메일도 늘었습니다.</A>
 *
 *     </Interview>
 * @accepts
 *     ---
 *     credits:
 *       - { role: 인터뷰, name: 홍길동 }
 *     ---
 *
 *     <Interview>
 *
 *     <A by="홍">전화가 줄었습니다.</A>
 *
 *     </Interview>
 */
export const speakers: Rule = (tree, file) => {
  const short = turnsOf(tree).filter(({ by }) => /^[가-힣]$/u.test(by));
  const firsts = short.filter(
    ({ by }, index) => short.findIndex((other) => other.by === by) === index,
  );
  return firsts
    .filter(({ by }) => !isIntroduced(by, tree, file))
    .map(({ node, by }) =>
      adviceAt(
        file,
        node,
        '말하는 이',
        `${withParticle(`‘${by}’`, '이/가')} 누구인지 글에 없습니다. by에 이름을 다 적거나, 처음 나올 때 ‘${by}길동(이하 ${by})’처럼 밝혀 주세요.`,
      ),
    );
};

function turnsOf(tree: Root): { node: ComponentNode; by: string }[] {
  return nodesOf(tree, 'mdxJsxFlowElement').flatMap(({ node }) => {
    const by = node.name === 'Q' || node.name === 'A' ? attributeOf(node, 'by') : undefined;
    return by === undefined ? [] : [{ node, by: by.trim() }];
  });
}

function isIntroduced(by: string, tree: Root, file: RuleFile): boolean {
  // Names stand in the frontmatter too: credits, the source's reporter, the summary.
  const words = `${JSON.stringify(file.matter)}\n${file.source}`;
  const name = `(?<![가-힣])${by}[가-힣]{1,3}`;
  return (
    new RegExp(`이하\\s*['"‘“]?${by}['"’”]?\\s*[),]`, 'u').test(words) ||
    new RegExp(`${name}(?: ?[가-힣]{0,10}(?:${TITLES}|씨|님)| ?[("*,·/]|$)`, 'mu').test(words) ||
    new RegExp(`(?:${TITLES}) ${name}`, 'u').test(words) ||
    turnsOf(tree).some((turn) => turn.by.length > 1 && turn.by.startsWith(by))
  );
}
