import { expect, test } from 'vitest';
import type { Article } from '../../src/archive/article.ts';
import { checkArchive } from '../../src/check/check-archive.ts';
import { isError } from '../../src/check/message.ts';
import { article, input } from '../archive/samples.ts';

/** An article a source, the first the oldest. */
function articlesFrom(...names: string[]): Article[] {
  return names.map((name, index) =>
    article(`2024-${String(index + 1).padStart(2, '0')}`, 'x', { sources: [{ name }] }),
  );
}

function adviceOn(articles: Article[]): string[] {
  return checkArchive(input(articles))
    .filter((message) => !isError(message))
    .map(({ file, field, rule, text }) => `${file} ${field.join('.')} ${rule} ${text}`);
}

test.each([
  ['띄어쓰기', '프라임경제', '프라임 경제'],
  ['회사 표시', '견본미디어', '(주)견본미디어'],
  ['회사 표시와 띄어쓰기', '견본미디어', '(주) 견본미디어'],
  ['기호', '나라장터(국가종합전자조달)', '나라장터 국가종합 전자조달'],
])('%s만 다른 출처는 더 많이 쓴 표기를 알려 준다', (_name, usual, other) => {
  const advice = adviceOn(articlesFrom(other, usual, usual));
  expect(advice).toHaveLength(1);
  expect(advice[0]).toMatch(/^issues\/2024-01\/x\.mdx source\.name 출처 다른 기사에서는 /u);
  expect(advice[0]).toContain(`‘${usual}’`);
  expect(advice[0]).toContain('(issues/2024-02/x.mdx)');
});

test('쓴 횟수가 같으면 먼저 쓴 표기를 따른다', () => {
  const [first, ...others] = adviceOn(articlesFrom('견본 신문', '견본신문'));
  expect(first).toBe(
    'issues/2024-02/x.mdx source.name 출처 다른 기사에서는 ‘견본신문’을 ‘견본 신문’으로 적었습니다. 같은 곳이면 똑같이 적어 주세요. (issues/2024-01/x.mdx)',
  );
  expect(others).toEqual([]);
});

test('출처가 여럿이면 몇째인지 가리킨다', () => {
  const two = article('2024-09', 'y', { sources: [{ name: '다른신문' }, { name: '견본 신문' }] });
  expect(adviceOn([...articlesFrom('견본신문', '견본신문'), two])[0]).toContain(' source.1.name ');
});

test('자모 하나가 다르고 한 번만 나오면 혹시 하고 묻는다', () => {
  const many = Array.from({ length: 5 }, () => '견본경제');
  expect(adviceOn(articlesFrom(...many, '견본경재'))).toEqual([
    'issues/2024-06/x.mdx source.name 출처 ‘견본경재’는 이 기사에만 나옵니다. 혹시 ‘견본경제’인가요? (issues/2024-01/x.mdx)',
  ]);
});

test.each([
  ['다른 매체', ['경남신문', '경남신문', '경남신문', '경남신문', '경남신문', '경북신문']],
  ['드문 두 매체', ['대전일보', '대진일보']],
  ['둘 다 자주 나오는 매체', [...Array<string>(5).fill('대전일보'), '대진일보', '대진일보']],
  ['주소가 같아 이미 오류인 표기', ['Call Center', 'call center']],
])('%s는 그대로 둔다', (_name, names) => {
  expect(adviceOn(articlesFrom(...names))).toEqual([]);
});

test.each<[kind: string, usual: Partial<Article>, other: Partial<Article>, advice: string]>([
  [
    '태그',
    { tags: ['상담', '고객 경험'] },
    { tags: ['고객경험'] },
    'tags.0 태그 다른 기사에서는 ‘고객경험’을 ‘고객 경험’으로 적었습니다. 같은 뜻이면 똑같이 적어 주세요. (issues/2024-01/a.mdx)',
  ],
  [
    '직함을 붙인 이름',
    { credits: [{ role: '글', name: '홍길동' }] },
    { credits: [{ role: '사진', name: '홍길동 기자' }] },
    'credits.0.name 이름 다른 기사에서는 ‘홍길동 기자’를 ‘홍길동’으로 적었습니다. 같은 사람이면 똑같이 적어 주세요. (issues/2024-01/a.mdx)',
  ],
])('%s의 다른 표기를 알려 준다', (_kind, usual, other, advice) => {
  const articles = [
    article('2024-01', 'a', usual),
    article('2024-02', 'b', usual),
    article('2024-03', 'c', other),
  ];
  expect(adviceOn(articles)).toEqual([`issues/2024-03/c.mdx ${advice}`]);
});

test.each<[one: Partial<Article>, other: Partial<Article>]>([
  [{ tags: ['상담'] }, { tags: ['상담사'] }],
  [
    { credits: [{ role: '글', name: '홍길동' }] },
    { credits: [{ role: '글', name: '홍길동(가수)' }] },
  ],
  [{ credits: [{ role: '글', name: '김*수' }] }, { credits: [{ role: '글', name: '김수' }] }],
])('%j와 %j는 다른 이름이다', (one, other) => {
  expect(adviceOn([article('2024-01', 'a', one), article('2024-02', 'b', other)])).toEqual([]);
});
