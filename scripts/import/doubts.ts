import { withParticle } from '../../src/text/particles.ts';
import { shorten } from '../../src/text/shorten.ts';
import { isHeaderLine } from './header-lines.ts';
import {
  allClaims,
  type Block,
  countBody,
  type Draft,
  type Remark,
  spansOf,
} from './imported-draft.ts';
import type { SiteProfile } from './site-profile.ts';
import type { Span } from './span.ts';
import { beginsWithLabel } from './split-header.ts';
import { isNotice, noticeFieldsIn } from './split-labels.ts';

const LONGEST_NAME = 40;
const LONGEST_TITLE = 100;
const SHORTEST_TEXT = 80;
/** Maximum number of remarks of one kind on lines of a body; further lines are only counted. */
const MOST_REMARKS = 5;
const SHOWN = 30;
/** Number of blocks at the start and at the end of a body in which a name or day may be the article's. */
const EDGE = 3;
/** Matches words for the author, the issue or the day of an article in a short line. */
const HINT = new RegExp(
  [
    String.raw`기자(?:$|[\s/(])|에디터|편집[실부팀]|(?:^|\s)제공$|통권|\d월호|\b(?:vol|no)\.?\s?\d`,
    String.raw`^(?:by|written|editor|writer|name|photo|source|tags?)\b`,
    String.raw`(?:19|20)\d{2}\s?[-./년]\s?\d{1,2}\s?[-./월]\s?\d`,
    String.raw`\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s\d`,
    String.raw`\b(?:19|20)\d{2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)`,
  ].join('|'),
  'iu',
);
/** Maximum number of words in a line that begins with a label: `글 홍길동`. */
const MOST_WORDS = 2;
/** Matches a particle before another word, which only a sentence has: `기억을 담은 상자`. */
const SENTENCE_PART = /[가-힣](?:을|를|은|는|에서|으로)\s+[가-힣]/u;
/** Matches an issue mark anywhere: `[견본저널 2024년 12월호]`. */
const MARK = /[[<【〈(]\s*[^[\]<>【】()]{0,30}?\d{4}\s*[년.]\s*\d{1,2}\s*월\s*호\s*[\]>】〉)]/u;
/** Matches up to three words before a colon. */
const LABEL = /(?<words>[가-힣]+(?: [가-힣]+){0,2})\s*[:：]/gu;
const PAGE_TAIL =
  /^(?:이전|다음|윗|아랫)\s?(?:글|기사)\s*[:：|]|무단\s?(?:전재|복제)|All rights reserved/iu;

/**
 * Remarks on text that was read but may be wrong, in any format: a title like a byline, a name of over 40
 * letters, two fields in one value, an issue mark or a byline in the body, a short text. Each says what the
 * import did with the text.
 */
export function doubtsOf(draft: Draft, profile: SiteProfile): Remark[] {
  return [...doubtFields(draft, profile), ...doubtBody(draft, profile)];
}

/** A text that a field took from the input. */
interface TakenText {
  readonly field: string;
  /** Last part of the field's path: `name` of `source.0.name`. */
  readonly part: string | number | undefined;
  readonly span: Span;
}

function doubtFields(draft: Draft, profile: SiteProfile): Remark[] {
  const taken = allClaims(draft).flatMap((claim): TakenText[] =>
    claim.to === 'field'
      ? [{ field: String(claim.field[0]), part: claim.field.at(-1), span: claim.span }]
      : [],
  );
  return taken.flatMap((one): Remark[] => {
    const why = explainField(one, profile);
    if (why === undefined) return [];
    const remark = toRemark(one.field, one.field, one.span, why);
    return [{ ...remark, text: `${remark.text} 그대로 두었으니 확인해 주세요.` }];
  });
}

/** Why a text may be wrong in its field, in Korean. */
function explainField({ field, part, span }: TakenText, profile: SiteProfile): string | undefined {
  if (isTitleField(field)) {
    if (isHeaderLine(span, profile) || beginsWithLabel(span, profile)) {
      return '만든 사람이나 날짜를 적은 줄처럼 보입니다.';
    }
    if (profile.isFurniture(span.text)) return '쪽의 틀처럼 보입니다.';
    if (span.text.length > LONGEST_TITLE) return `${LONGEST_TITLE}자가 넘습니다.`;
  } else if (isNameField(field)) {
    if (span.text.length > LONGEST_NAME) {
      return `${LONGEST_NAME}자가 넘어 이름이 아닌 것 같습니다.`;
    }
    if (SENTENCE_PART.test(span.text)) return '이름이 아닌 것 같습니다.';
    if (part === 'name' && span.text.includes('://')) return '이름이 아니라 주소입니다.';
  }
  if (MARK.test(span.text)) return '에 호 표시가 들어 있습니다.';
  if (isTitleField(field) && hintsAtHeader(span, profile)) {
    return '만든 사람이나 호, 날짜를 적은 줄일 수 있습니다.';
  }
  const label = field === 'url' ? undefined : labelIn(span.text, profile);
  return label && `에 ‘${label}’ 항목이 함께 들어 있어 값이 둘인 것 같습니다.`;
}

/** A remark on a text; `place` is the name of its field or place in the message: `title`, `본문`. */
function toRemark(field: string, place: string, at: Span, why: string): Remark {
  const shown = `${place}에 둔 ‘${shorten(at.text, SHOWN)}’`;
  return { kind: 'check', field, at, text: withTopic(shown, why) };
}

/** Joins the text and the reason: `‘…’은 …`, or `‘…’에 …` if the reason begins with `에`. */
function withTopic(shown: string, why: string): string {
  return why.startsWith('에 ') ? shown + why : `${withParticle(shown, '은/는')} ${why}`;
}

function isTitleField(field: string): boolean {
  return field === 'title' || field === 'subtitle';
}

/** Whether a short line has a word for the author, the issue or the day of an article. */
function hintsAtHeader({ text }: Span, { labels }: SiteProfile): boolean {
  if (text.length > LONGEST_NAME || /[다요죠까]\.?$/u.test(text)) return false;
  const words = text
    .replaceAll(/[[\]<>()【】※*]/gu, ' ')
    .trim()
    .split(/[\s·ㆍ.,=]+/u);
  const field = labels.inArticle(words[0] ?? '');
  const isLabel =
    words.length <= MOST_WORDS && field !== undefined && field !== 'title' && field !== 'subtitle';
  return isLabel || HINT.test(text);
}

function isNameField(field: string): boolean {
  return field === 'credits' || field === 'source' || field === 'agency';
}

/** The first listed label with a colon inside a text. */
function labelIn(text: string, { labels }: SiteProfile): string | undefined {
  return [...text.matchAll(LABEL)]
    .flatMap((found) => {
      const words = (found.groups?.words ?? '').split(' ');
      return words.map((_, index) => words.slice(index).join(' '));
    })
    .find((label) => labels.inNotice(label)?.field ?? labels.inArticle(label));
}

function doubtBody(draft: Draft, profile: SiteProfile): Remark[] {
  if (draft.kind === 'bid') return [];
  const { blocks } = draft;
  const spans = blocks.flatMap(spansOf);
  const length = countBody(draft);
  const short: Remark[] =
    length < SHORTEST_TEXT
      ? [
          {
            kind: 'check',
            field: 'body',
            at: spans[0],
            text: `본문이 ${length}자뿐입니다. 기사인지, 빠진 글이 없는지 확인해 주세요.`,
          },
        ]
      : [];
  return [
    ...short,
    ...toRemarks(
      spans.filter(({ text }) => MARK.test(text)),
      '에 호 표시가 있습니다. 다른 기사가 이어진 것이면 나누어 주세요.',
    ),
    ...toRemarks(
      blocks.flatMap(looseLines).filter((line) => looksLeftOver(line, profile)),
      '본문이 아니라 만든 사람, 날짜나 쪽의 틀처럼 보입니다.',
    ),
    ...toRemarks(
      [...blocks.slice(0, EDGE), ...blocks.slice(Math.max(EDGE, blocks.length - EDGE))]
        .flatMap(looseLines)
        .filter((line) => hintsAtHeader(line, profile)),
      '만든 사람이나 호, 날짜를 적은 줄일 수 있습니다. 그러면 머리말로 옮겨 주세요.',
    ),
    ...toRemarks(
      blocks
        .flatMap((block) => (isNoticeTable(block, profile) ? (block.rows[0] ?? []) : []))
        .slice(0, 1),
      '입찰 공고의 표에 있습니다. 공고이면 줄마다 bids/로 옮겨 주세요.',
    ),
    ...toRemarks(
      spans.filter((line) => isNotice(noticeFieldsIn(line, profile))),
      '입찰 공고처럼 보입니다. 공고이면 bids/로 옮겨 주세요.',
    ),
  ];
}

function isNoticeTable(
  block: Block,
  { labels }: SiteProfile,
): block is Extract<Block, { type: 'table' }> {
  if (block.type !== 'table') return false;
  const fields = (block.rows[0] ?? []).map(({ text }) => labels.inNotice(text)?.field);
  return fields.filter((field) => field !== undefined).length >= 3;
}

/** Lines of headings and paragraphs; not of lists and interviews, in which labels with a colon are usual. */
function looseLines(block: Block): readonly Span[] {
  return block.type === 'heading' || block.type === 'paragraph' ? [block.text] : [];
}

/** Whether a line of the body probably belongs to the header or to the web page around it. */
function looksLeftOver(line: Span, profile: SiteProfile): boolean {
  if (line.text.length > LONGEST_TITLE) return false;
  return isHeaderLine(line, profile) || beginsWithLabel(line, profile) || PAGE_TAIL.test(line.text);
}

/** A remark on each of the first five lines; the last remark gives the number of further lines. */
function toRemarks(lines: readonly Span[], why: string): Remark[] {
  const remarks = lines.slice(0, MOST_REMARKS).map((at) => toRemark('body', '본문', at, why));
  const left = lines.length - remarks.length;
  const last = remarks.at(-1);
  if (left === 0 || !last) return remarks;
  const more = `이런 줄이 ${withParticle(`${left}곳`, '이/가')} 더 있습니다.`;
  return [...remarks, { ...last, text: `${last.text} ${more}` }];
}
