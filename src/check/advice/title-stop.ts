import { adviceOn, type Rule } from '../rule.ts';

/**
 * A title has no full stop at its end; an ellipsis or an abbreviation may.
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
