import { nodesOf } from '../../body/nodes.ts';
import { foldToLetters } from '../../text/compare.ts';
import { adviceAt, adviceOn, type Rule } from '../message.ts';

/**
 * An article has a summary, which lists, feeds and link previews show. Frontmatter without a title
 * gets no advice, because the article has only just been started.
 *
 * @rejects
 *     ---
 *     title: 챗봇이 남긴 전화
 *     issue: 2024-04
 *     ---
 *
 *     글
 * @says
 *     2:1  요약(참고)  요약이 없습니다. 목록과 피드에 보일 한두 문장을 적어 주세요. 예: summary: 눈이 내린 아침, 우체국 앞에 줄이 길었습니다.
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
    : [adviceOn(file, [], '요약', MISSING_SUMMARY)];

const MISSING_SUMMARY =
  '요약이 없습니다. 목록과 피드에 보일 한두 문장을 적어 주세요. 예: summary: 눈이 내린 아침, 우체국 앞에 줄이 길었습니다.';

/**
 * A summary is not the same as the title, below which it is shown.
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
  if (foldToLetters(title) === '' || foldToLetters(title) !== foldToLetters(summary)) return [];
  const text =
    '요약이 제목과 같습니다. 제목 아래에 나란히 보이니 기사의 내용을 한두 문장으로 적어 주세요.';
  return [adviceOn(file, ['summary'], '요약', text)];
};

/**
 * A title does not end in a full stop; an ellipsis or an abbreviation may.
 *
 * @rejects
 *     ---
 *     title: 챗봇이 전화를 남겼다.
 *     ---
 * @says
 *     2:1  제목(참고)  제목 끝의 마침표를 지워 주세요. 예: title: "챗봇이 전화를 남겼다"
 * @accepts
 *     ---
 *     title: 챗봇이 남긴 전화...
 *     subtitle: 부제는 문장이어도 좋다.
 *     ---
 * @accepts
 *     ---
 *     title: 상담사를 찾는 Genesys Inc.
 *     ---
 */
export const titleStop: Rule = (_tree, file) => {
  const { title } = file.matter;
  if (typeof title !== 'string' || !/[가-힣”’"']\.$/u.test(title)) return [];
  const text = `제목 끝의 마침표를 지워 주세요. 예: title: ${JSON.stringify(title.slice(0, -1))}`;
  return [adviceOn(file, ['title'], '제목', text)];
};

/**
 * Headings start with `##` and go down one level at a time: screen reader users navigate by
 * heading.
 *
 * @rejects
 *     ### 처음
 *
 *     ## 다음
 *
 *     ##### 그다음
 * @says
 *     1:1  소제목(참고)  첫 소제목이 ###입니다. ##로 적어 주세요.
 *     5:1  소제목(참고)  소제목이 ##에서 #####로 건너뜁니다. ###로 적어 주세요.
 * @accepts
 *     ## 처음
 *
 *     ### 안
 *
 *     #### 더 안
 *
 *     ## 다음
 */
export const headingLevels: Rule = (tree, file) => {
  const headings = nodesOf(tree, 'heading').map(({ node }) => node);
  return headings.flatMap((heading, index) => {
    const above = headings[index - 1]?.depth ?? 1;
    if (heading.depth <= above + 1) return [];
    const [from, here, right] = [above, heading.depth, above + 1].map((depth) => '#'.repeat(depth));
    const skip =
      index === 0 ? `첫 소제목이 ${here}입니다.` : `소제목이 ${from}에서 ${here}로 건너뜁니다.`;
    return [adviceAt(file, heading, '소제목', `${skip} ${right}로 적어 주세요.`)];
  });
};
