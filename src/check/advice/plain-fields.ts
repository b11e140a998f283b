import { componentsOf } from '../../body/vocabulary/vocabulary.ts';
import { withParticle } from '../../text/particles.ts';
import { insideRoundQuotes } from '../../text/round-quotes.ts';
import { shorten } from '../../text/shorten.ts';
import { adviceAt, adviceOn, type Rule } from '../message.ts';

const RULE = '마크다운';
const FIELDS = ['title', 'subtitle', 'summary'];

/**
 * Titles, summaries and attributes are plain text: readers would see marks of Markdown, tags of HTML
 * and character references (`&quot;`) in them as typed.
 *
 * @rejects
 *     ---
 *     title: "**긴급** 상담"
 *     summary: 김\*수 씨를 만났다.
 *     ---
 *
 *     <Box title="&quot;조사&quot;와 <b>개요</b>">
 *
 *     글
 *
 *     </Box>
 * @says
 *     2:1  마크다운(참고)  여기에서는 ‘**긴급**’이 글자 그대로 보입니다. 마크다운 없이 글만 적어 주세요.
 *     3:1  마크다운(참고)  여기에서는 ‘\*’가 글자 그대로 보입니다. \ 없이 적어 주세요.
 *     6:6  마크다운(참고)  여기에서는 ‘<b>’가 글자 그대로 보입니다. 태그 없이 글만 적어 주세요.
 * @accepts
 *     ---
 *     title: "김*수의 하루 [특집] A<B, R&D"
 *     summary: 매출이 2 ** 3배, C:\사용자
 *     ---
 *
 *     <Box title="2 * 3 * 4">
 *
 *     글
 *
 *     </Box>
 */
export const plainFields: Rule = (tree, file) => [
  ...FIELDS.flatMap((field) => {
    const text = explainMarks(file.matter[field], true);
    return text === undefined ? [] : [adviceOn(file, [field], RULE, text)];
  }),
  ...componentsOf(tree)
    .flatMap(({ node, component }) => (component ? node.attributes : []))
    .flatMap((attribute) => {
      const text = explainMarks(attribute.value, false);
      return text === undefined ? [] : [adviceAt(file, attribute, RULE, text)];
    }),
];

const ESCAPE = /\\[*_~<{#[\]`>|+.)(-]/u;
const MARKS = /\*\*[^*\s][^*]*\*\*|\[[^\]]+\]\(https?:[^)]*\)|~~[^~]+~~|\[\^[^\]]+\]/u;
const TAG = /<\/?[a-z][a-z\d]*(?: [^<>]*)?\/?>/iu;
const CODE = /&(?:nbsp|amp|lt|gt|quot|middot|#\d+|#x[\da-f]+);/iu;

/** Message (Korean) for the first mark in a plain text; `&amp;` in an attribute is read as `&`. */
function explainMarks(value: unknown, hasCodes: boolean): string | undefined {
  if (typeof value !== 'string') return undefined;
  const escape = ESCAPE.exec(value)?.[0];
  if (escape !== undefined) return `${shown(escape)} \\ 없이 적어 주세요.`;
  const marks = MARKS.exec(value)?.[0];
  if (marks !== undefined) return `${shown(marks)} 마크다운 없이 글만 적어 주세요.`;
  const tag = TAG.exec(value)?.[0];
  if (tag !== undefined) return `${shown(tag)} 태그 없이 글만 적어 주세요.`;
  const code = hasCodes ? CODE.exec(value)?.[0] : undefined;
  return code === undefined ? undefined : `${shown(code)} 보통 글자로 바꾸어 적어 주세요.`;
}

function shown(found: string): string {
  return `여기에서는 ${withParticle(`‘${shorten(found, 40)}’`, '이/가')} 글자 그대로 보입니다.`;
}

/**
 * A title or a summary is in round quotes only if it is a quotation: readers see them. Word types them
 * where straight ones were meant.
 *
 * @rejects
 *     ---
 *     title: “챗봇이 남긴 전화”
 *     summary: ‘한 문장이다."
 *     ---
 * @says
 *     2:1  항목(참고)  값을 감싼 둥근따옴표(“ ”)가 독자에게 보입니다. 인용한 말이 아니면 곧은 큰따옴표(")로 바꿔 주세요: title: "챗봇이 남긴 전화"
 *     3:1  항목(참고)  값을 감싼 둥근따옴표(‘ ")가 독자에게 보입니다. 인용한 말이 아니면 곧은 큰따옴표(")로 바꿔 주세요: summary: "한 문장이다."
 * @accepts
 *     ---
 *     title: “떠나지 않는다”는 상담사
 *     summary: “바쁘다”와 “힘들다”
 *     ---
 */
export const roundQuotes: Rule = (_tree, file) =>
  FIELDS.flatMap((field) => {
    const value = file.matter[field];
    const inside = typeof value === 'string' ? insideRoundQuotes(value) : undefined;
    if (typeof value !== 'string' || inside === undefined) return [];
    const text = `값을 감싼 둥근따옴표(${value.charAt(0)} ${value.slice(-1)})가 독자에게 보입니다. 인용한 말이 아니면 곧은 큰따옴표(")로 바꿔 주세요: ${field}: "${inside}"`;
    return [adviceOn(file, [field], '항목', text)];
  });
