import { adviceOn, type Rule } from '../rule.ts';

/**
 * A summary says more than the title that stands above it.
 *
 * @rejects
 *     ---
 *     title: 챗봇이 남긴 전화
 *     summary: 챗봇이 남긴 전화.
 *     ---
 * @says
 *     3:1  요약(참고)  요약이 제목과 같습니다. 제목 아래에 나란히 보이니 기사의 내용을 한두 문장으로 적어 주세요.
 * @accepts
 *     ---
 *     title: 챗봇이 남긴 전화
 *     summary: 챗봇이 남긴 전화를 상담사가 받고 있습니다.
 *     ---
 */
export const summaryRepeatsTitle: Rule = (_tree, file) => {
  const { title, summary } = file.matter;
  if (typeof title !== 'string' || typeof summary !== 'string') return [];
  if (lettersOf(title) === '' || lettersOf(title) !== lettersOf(summary)) return [];
  const text =
    '요약이 제목과 같습니다. 제목 아래에 나란히 보이니 기사의 내용을 한두 문장으로 적어 주세요.';
  return [adviceOn(file, ['summary'], '요약', text)];
};

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
