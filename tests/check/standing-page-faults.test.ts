import { describe, expect, test } from 'vitest';
import { checkStandingPage } from '../../src/check/rules/files/standing-page-faults.ts';

const MATTER = '---\ntitle: 소개\ndescription: 저널을 소개합니다.\n---\n\n';

function said(body: string): string[] {
  return checkStandingPage('pages/about.mdx', MATTER + body).map(
    ({ line, column, rule, text, severity }) =>
      `${line}:${column} ${rule}${severity ? '(참고)' : ''} ${text}`,
  );
}

describe('소개 같은 페이지', () => {
  test.each([
    ['대기가 <5분', '6:6 본문 <는 \\<로 적어 주세요. 예: 값이 \\<5'],
    ['<Box>', '6:1 본문 <Box>를 닫는 </Box>가 없습니다.'],
    ['값은 {참고}', '6:4 중괄호 { }는 쓸 수 없습니다.'],
    ['김*수 씨와 이*영 씨', '6:1 마크다운(참고) ‘김*수 씨와 이*영 씨’ 줄은 이 페이지에서'],
    ['첫 줄\n10~20명, 30~40명', '7:1 마크다운(참고) ‘10~20명, 30~40명’ 줄은 이 페이지에서'],
    ['2024. 8. 20. 발표', '6:1 마크다운(참고) ‘2024. 8. 20. 발표’ 줄은 이 페이지에서'],
  ])('%s', (body, message) => {
    const [first, ...others] = said(body);
    expect(first).toContain(message);
    expect(others).toEqual([]);
  });

  test.each([
    ['title: 소개', '2:1 설명 description 항목이 없습니다.'],
    ['title: 소개\ndescription: 소개합니다.\norder: 첫째', '4:1 순서'],
    ['title: 소개\ndescription: 소개합니다.\nlabel:', '4:1 메뉴 이름'],
    ['title: 소개\ndescription: 소개합니다.\nordre: 1', '4:1 항목'],
  ])('머리말: %s', (matter, message) => {
    const program = "import Chart from '../Chart.astro';\n\n<Chart data={1 + 1} />\n";
    const found = checkStandingPage('pages/about.mdx', `---\n${matter}\n---\n\n${program}`);
    const texts = found.map(({ line, column, rule, text }) => `${line}:${column} ${rule} ${text}`);
    expect(texts).toEqual([expect.stringContaining(message)]);
  });

  test.each([
    '## 컨택저널\n\n**굵게** 쓴 *글*과 [링크](/issues/), `코드 {a}`.\n\n- 하나\n- 둘\n\n1. 하나\n2. 둘',
    '김\\*수 씨와 10\\~20명, 30\\~40명. 2024년 8월 20일 발표',
    "import Chart from '../Chart.astro';\n\n<Chart data={1 + 1} />",
  ])('그대로 보이거나 프로그램이다: %s', (body) => {
    expect(said(body)).toEqual([]);
  });
});
