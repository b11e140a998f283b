import { adviceOn, type Rule } from '../rule.ts';

/**
 * An article has a summary: lists, feeds and shared links show it. A frontmatter without a title is
 * not read yet.
 *
 * @rejects
 *     ---
 *     title: 챗봇이 남긴 전화
 *     issue: 2024-04
 *     ---
 *
 *     글
 * @says
 *     2:1  요약(참고)  요약이 없습니다. 목록과 피드에 보일 한두 문장을 적어 주세요. 예: summary: 챗봇을 써 본 고객의 절반이 다시 전화를 걸었습니다.
 * @accepts
 *     ---
 *     title: 챗봇이 남긴 전화
 *     summary: 챗봇을 써 본 고객의 절반이 다시 전화를 걸었습니다.
 *     ---
 * @accepts bids/2024/x.mdx
 *     ---
 *     title: 콜센터 위탁운영 용역
 *     ---
 */
export const missingSummary: Rule = (_tree, file) =>
  file.kind === 'bid' || !('title' in file.matter) || 'summary' in file.matter
    ? []
    : [
        adviceOn(
          file,
          [],
          '요약',
          '요약이 없습니다. 목록과 피드에 보일 한두 문장을 적어 주세요. 예: summary: 챗봇을 써 본 고객의 절반이 다시 전화를 걸었습니다.',
        ),
      ];
