import type { List, Paragraph, Parents } from 'mdast';
import { nodesOf } from '../../body/nodes.ts';
import { placeOf, sourceTextOf } from '../../body/source-text.ts';
import { textOf } from '../../body/text-of.ts';
import { withParticle } from '../../text/particles.ts';
import { adviceAt, type Message, type Rule, type RuleFile } from '../message.ts';

const BULLET = '[•·‣▪▫◦○●◇◆□■▶▷▲△→✔✓☞※★☆◎⊙◈▣❍❏ㆍ∙⦁⁃]';
const ENCLOSED_NUMBER = '[①-⑳⑴-⒇❶-❿㈀-㈛㉠-㉻ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]';
const HYPHEN = '(?:[–—―－−‐‑](?= )|-(?=[가-힣A-Za-z])|-{2,3}(?=[ 가-힣A-Za-z]))';
const NUMBER =
  '(?:\\d{1,2}[.)](?=[가-힣A-Za-z])|[가-하][.)] |\\((?:\\d{1,2}|[가-하])\\) |\\[\\d{1,2}\\] )';
const NOTE = '(?:주 ?\\d{0,2}[).:]|\\*{1,3}(?=[가-힣A-Za-z(])(?!.*\\*))';
const SPEECH = '(?:[QA]\\d{0,2} ?[.:)]|[문답]\\d{0,2} ?[.:)])';
const ARTICLE_OF_LAW = '제\\d{1,3}[조장](?=[ (의])';
const TIME =
  "(?:\\d{1,2}:\\d{2}(?=[ ~-])|['‘’]?\\d{2,4}년(?=[ (~])|\\d{1,2}월 ?\\d{1,2}일(?=[ (~]))";
const LABEL =
  '(?:[가-힣A-Za-z][가-힣A-Za-z ·()]{0,14}? ?[:：] |\\[[가-힣A-Za-z ]{1,12}\\](?: |:)|\\*\\*[^*]{1,20}\\*\\*[ :]|#\\d{1,2}[. ])';

const ITEM = new RegExp(
  `^[ \\t>]*(?:${[BULLET, ENCLOSED_NUMBER, HYPHEN, NUMBER, NOTE, SPEECH, ARTICLE_OF_LAW, TIME, LABEL, 'ㅇ '].join('|')})`,
  'u',
);
// Matches marks of a list item that the editor meant as a new item, at the start of the second line
// of another one: `-둘째`, `2.둘째`, `가. 둘째`.
const ITEM_MARK = new RegExp(
  `^[ \\t>]*(?:[-+*](?=[가-힣A-Za-z])|-{2,3} |[○◦]|${ENCLOSED_NUMBER}|${NUMBER})`,
  'u',
);

/**
 * Consecutive lines that each begin with a list mark, with `Q.`, a time or a label should stay separate
 * lines. Markdown joins them into one paragraph, unless the mark is `- ` or `1. `.
 *
 * @rejects
 *     • 넓어졌습니다
 *     • 가까워졌습니다
 *
 *     1.첫째
 *     2.둘째
 *
 *     (가) 첫째
 *     (나) 둘째
 *
 *     - 첫째
 *     -둘째
 * @says
 *     2:1  마크다운(참고)  윗줄과 한 문단으로 이어져 보입니다. 목록이면 줄마다 ‘- ’나 ‘1. ’로 시작하고, 글자 그대로 두려면 윗줄의 끝에 \를 적어 주세요.
 *     5:1  마크다운(참고)  윗줄과 한 문단으로 이어져 보입니다. 목록이면 줄마다 ‘- ’나 ‘1. ’로 시작하고, 글자 그대로 두려면 윗줄의 끝에 \를 적어 주세요.
 *     8:1  마크다운(참고)  윗줄과 한 문단으로 이어져 보입니다. 목록이면 줄마다 ‘- ’나 ‘1. ’로 시작하고, 글자 그대로 두려면 윗줄의 끝에 \를 적어 주세요.
 *     11:1  마크다운(참고)  윗줄과 한 문단으로 이어져 보입니다. 목록이면 줄마다 ‘- ’나 ‘1. ’로 시작하고, 글자 그대로 두려면 윗줄의 끝에 \를 적어 주세요.
 * @rejects
 *     Q. 무엇이 달라졌나요?
 *     A. 전화가 줄었습니다.
 *
 *     일시: 2024. 5. 2.(목) 14:00
 *     장소: 코엑스
 *
 *     [앵커] 오늘은 상담사를 만나 봅니다.
 *     [기자] 네, 센터에 나와 있습니다.
 *
 *     **1위** 감정노동
 *     **2위** 임금
 *
 *     10:00~10:30 등록
 *     10:30~11:20 강연
 *
 *     1998년 창간
 *     2003년 개편
 *
 *     1. 자격
 *     가. 실적이 있는 자
 *
 *     **조사 개요**
 *     세 센터를 찾았다.
 * @says
 *     2:1  마크다운(참고)  윗줄과 한 문단으로 이어져 보입니다. 목록이면 줄마다 ‘- ’나 ‘1. ’로 시작하고, 글자 그대로 두려면 윗줄의 끝에 \를 적어 주세요.
 *     5:1  마크다운(참고)  윗줄과 한 문단으로 이어져 보입니다. 목록이면 줄마다 ‘- ’나 ‘1. ’로 시작하고, 글자 그대로 두려면 윗줄의 끝에 \를 적어 주세요.
 *     8:1  마크다운(참고)  윗줄과 한 문단으로 이어져 보입니다. 목록이면 줄마다 ‘- ’나 ‘1. ’로 시작하고, 글자 그대로 두려면 윗줄의 끝에 \를 적어 주세요.
 *     11:1  마크다운(참고)  윗줄과 한 문단으로 이어져 보입니다. 목록이면 줄마다 ‘- ’나 ‘1. ’로 시작하고, 글자 그대로 두려면 윗줄의 끝에 \를 적어 주세요.
 *     14:1  마크다운(참고)  윗줄과 한 문단으로 이어져 보입니다. 목록이면 줄마다 ‘- ’나 ‘1. ’로 시작하고, 글자 그대로 두려면 윗줄의 끝에 \를 적어 주세요.
 *     17:1  마크다운(참고)  윗줄과 한 문단으로 이어져 보입니다. 목록이면 줄마다 ‘- ’나 ‘1. ’로 시작하고, 글자 그대로 두려면 윗줄의 끝에 \를 적어 주세요.
 *     20:1  마크다운(참고)  윗줄과 한 문단으로 이어져 보입니다. 목록이면 줄마다 ‘- ’나 ‘1. ’로 시작하고, 글자 그대로 두려면 윗줄의 끝에 \를 적어 주세요.
 *     22:1  마크다운(참고)  굵은 줄과 아랫줄이 한 문단으로 이어져 보입니다. 소제목이면 ## 으로 적고, 아니면 아래에 빈 줄을 두어 주세요.
 * @accepts
 *     • 넓어졌습니다\
 *     • 가까워졌습니다
 *
 *     - 하나
 *     - 둘
 *
 *     **조사 개요**는 이렇다.
 *     세 센터를 찾았다.
 */
export const joinedLines: Rule = (tree, file) =>
  nodesOf(tree, 'paragraph').flatMap(({ node, parents }) =>
    explainJoined(node, parents.at(-1), file),
  );

function explainJoined(node: Paragraph, parent: Parents | undefined, file: RuleFile): Message[] {
  const { text, offset } = sourceTextOf(node, file.source);
  if (!text.includes('\n')) return [];
  const lines = text.split('\n');
  const isItem = parent?.type === 'listItem' && parent.children[0] === node;
  const at = lines.findIndex((line, index) => {
    const above = lines[index - 1];
    if (above === undefined || /(?:\\| {2})$/u.test(above)) return false;
    return (isItem && index === 1 && ITEM_MARK.test(line)) || (ITEM.test(line) && ITEM.test(above));
  });
  const say = (line: number, words: string): Message[] => [
    adviceAt(file, placeOf(file.source, offset + startOf(lines, line)), '마크다운', words),
  ];
  if (at >= 0) return say(at, JOINED);
  return BOLD_LINE.test(lines[0] ?? '') ? say(0, JOINED_HEADING) : [];
}

/** Offset of the line with index `at`, from the start of the first line. */
function startOf(lines: readonly string[], at: number): number {
  return lines.slice(0, at).reduce((sum, { length }) => sum + length + 1, 0);
}

/** Matches a line that is entirely bold and therefore probably a heading. */
const BOLD_LINE = /^\*\*(?! )[^*]{1,60}(?<! )\*\*$/u;

const JOINED =
  '윗줄과 한 문단으로 이어져 보입니다. 목록이면 줄마다 ‘- ’나 ‘1. ’로 시작하고, 글자 그대로 두려면 윗줄의 끝에 \\를 적어 주세요.';
const JOINED_HEADING =
  '굵은 줄과 아랫줄이 한 문단으로 이어져 보입니다. 소제목이면 ## 으로 적고, 아니면 아래에 빈 줄을 두어 주세요.';

/**
 * A list with one item is probably not meant as a list: Markdown reads the star of a note (`* 접수는`),
 * a plus or a minus before a number, or the hyphen of `- 끝 -` as the mark of a list item, and the page
 * shows a dot instead.
 *
 * @rejects
 *     접수한 의견*은 다음과 같다.
 *     + 3건
 *
 *     * 접수는 4월까지
 *
 *     증감
 *     - 3.2%
 *
 *     본문이다.
 *
 *     - 끝 -
 * @says
 *     2:1  마크다운(참고)  ‘+’가 목록의 점으로 보입니다. 글자로 쓴 것이면 \+로 적어 주세요.
 *     4:1  마크다운(참고)  ‘*’가 목록의 점으로 보입니다. 글자로 쓴 것이면 \*로 적어 주세요.
 *     7:1  마크다운(참고)  ‘-’가 목록의 점으로 보입니다. 글자로 쓴 것이면 \-로 적어 주세요.
 *     11:1  마크다운(참고)  ‘-’가 목록의 점으로 보입니다. 글자로 쓴 것이면 \-로 적어 주세요.
 * @accepts
 *     * 하나
 *     * 둘
 *
 *     참석자
 *     - 센터장 3명
 *
 *     \* 접수는 4월까지
 */
export const loneItems: Rule = (tree, file) =>
  nodesOf(tree, 'list').flatMap(({ node, parents }) => {
    if (node.ordered === true || node.children.length > 1) return [];
    if (parents.some(({ type }) => type === 'listItem')) return [];
    const mark = sourceTextOf(node, file.source).text.charAt(0);
    if (mark === '-' && !isLetter(node)) return [];
    return [adviceAt(file, node, '마크다운', explainMark(mark))];
  });

/** Whether the hyphen of the only item is meant as a character: a minus, `- 3.2%`, or one of a pair, `- 끝 -`. */
function isLetter(list: List): boolean {
  const text = textOf(list).trim();
  return text.endsWith(' -') || /^[\d,.]+ ?(?:%p?|%포인트|\p{L}{1,3})?$/u.test(text);
}

function explainMark(mark: string): string {
  return `‘${mark}’가 목록의 점으로 보입니다. 글자로 쓴 것이면 ${withParticle(`\\${mark}`, '으로/로')} 적어 주세요.`;
}
