import type { Day } from '../../src/archive/date.ts';
import { UNDATED } from '../../src/archive/issue.ts';
import { cutAtWord } from '../../src/text/shorten.ts';
import { DEFAULT_CATEGORY, readHashtags } from './article-fields.ts';
import { toBody } from './blocks.ts';
import { type Headers, readHeaders } from './header-lines.ts';
import {
  type ArticleDraft,
  type ArticleFields,
  lengthRemarks,
  missingRemark,
  type Remark,
  spansOf,
} from './imported-draft.ts';
import { removeSecondCopy, splitFurniture } from './page-furniture.ts';
import { describeMark, NO_PROFILE, readIssueMark, type SiteProfile } from './site-profile.ts';
import { type FoundValue, setAside, type SourceClaim } from './source-claim.ts';
import type { Span } from './span.ts';
import { readSubtitle, readTitles } from './title.ts';

/** The lines of an article, and the fields known from the page around it. */
export interface ArticleParts {
  readonly lines: readonly Span[];
  readonly heading?: Span | undefined;
  readonly category?: string | undefined;
  readonly date?: FoundValue<Day> | undefined;
  readonly remarks?: readonly Remark[] | undefined;
  readonly profile?: SiteProfile | undefined;
}

const FIRST_WORDS = 30;
/** Number of lines at the start and at the end of a text that may have its issue mark. */
const FIRST_LINES = 6;
const LAST_LINES = 3;

/** Reads the fields of an article from its lines; the remaining lines are its body. */
export function readArticle(parts: ArticleParts): ArticleDraft {
  const { profile = NO_PROFILE } = parts;
  const unfurnished = splitFurniture(parts.lines, profile);
  const single = removeSecondCopy(unfurnished.lines);
  const tagged = readHashtags(single.lines);
  const marked = takeMark(tagged.lines, profile);
  const headers = readHeaders(marked.lines, profile);
  const heading = parts.heading ?? headers.title;
  const isSigned = headers.claims.length > 0 || marked.claims.length > 0;
  const named = readTitles(heading, headers.lines, isSigned);
  const subtitle =
    named.title === undefined || headers.subtitle ? undefined : readSubtitle(named.lines);
  const body = toBody(subtitle ? named.lines.slice(1) : named.lines);
  const date = settleDate(parts.date, headers);
  const { source, credits } = headers;
  const issue = marked.issue ?? headers.issue;
  const dateMonth = date.value?.slice(0, 7);
  const fields = {
    title: named.title,
    subtitle: subtitle?.value ?? headers.subtitle?.text,
    issue: issue ?? dateMonth,
    pages: marked.pages ?? headers.pages,
    category: parts.category ?? headers.category,
    date: date.value,
    source,
    credits,
    tags: [...tagged.tags, ...headers.tags],
    series: named.series,
  };
  const found = [unfurnished, single, tagged, marked, named, date, subtitle, body];
  const claims = [
    ...found.flatMap((one) => one?.claims ?? []),
    ...claimsBeside(parts.date, headers),
    ...(parts.heading && headers.title ? [setAside(headers.title, '되풀이된 제목')] : []),
  ];
  const remarks = [
    ...(parts.remarks ?? []),
    ...(issue === undefined && dateMonth !== undefined ? [monthRemark(dateMonth)] : []),
    ...headers.remarks,
    ...date.remarks,
    ...body.remarks,
  ];
  return complete(fields, { blocks: body.blocks, claims, remarks });
}

/** Remark on an issue that is taken from the day of the article. */
function monthRemark(month: string): Remark {
  const text = `호 표시가 없어 날짜의 달을 호로 적었습니다: ${month}. 다른 호에 실렸으면 issue를 고치고 파일을 옮겨 주세요.`;
  return { kind: 'check', field: 'issue', text };
}

/** The day on the list page or, without one, in the header lines. */
function settleDate(listed: FoundValue<Day> | undefined, { date }: Headers) {
  const remarks: Remark[] = [];
  if (listed && date !== undefined && date !== listed.value) {
    const text = `목록의 날짜(${listed.value})를 적었습니다. 글에는 ${date}도 있습니다. 맞는 쪽을 적어 주세요.`;
    remarks.push({ kind: 'check', field: 'date', text });
  }
  return { value: listed?.value ?? date, claims: listed?.claims ?? [], remarks };
}

/** The claims of header lines; a day in them is left out if the list page gives one. */
function claimsBeside(listed: FoundValue<Day> | undefined, { claims }: Headers): SourceClaim[] {
  return claims.map((claim) =>
    listed && claim.to === 'field' && claim.field[0] === 'date'
      ? setAside(claim.span, '되풀이된 날짜')
      : claim,
  );
}

type Needed = 'title' | 'issue' | 'category';
type Fields = Omit<ArticleFields, Needed> & Record<Needed, string | undefined>;

/** Fills missing required fields with placeholders, and adds a remark for each. */
function complete(fields: Fields, parts: Omit<ArticleDraft, 'kind' | 'matter'>): ArticleDraft {
  const missing = (['title', 'issue', 'category', 'date'] as const)
    .filter((field) => fields[field] === undefined)
    .map((field) => missingRemark(field === 'date' && fields.issue !== undefined ? 'day' : field));
  const firstWords = cutAtWord(parts.blocks.flatMap(spansOf)[0]?.text ?? '', FIRST_WORDS, ' ');
  return {
    kind: 'article',
    matter: {
      ...fields,
      title: fields.title ?? `[제목 없음] ${firstWords.trim()}`.trim(),
      issue: fields.issue ?? UNDATED,
      category: fields.category ?? DEFAULT_CATEGORY,
    },
    ...parts,
    remarks: [...missing, ...lengthRemarks(parts.blocks), ...parts.remarks],
  };
}

/** Reads the issue mark above or below the text and removes it from the lines. */
function takeMark(
  lines: readonly Span[],
  profile: SiteProfile,
): {
  issue?: string;
  pages?: string | undefined;
  lines: readonly Span[];
  claims: readonly SourceClaim[];
} {
  const edges = new Set([
    ...lines.keys().take(FIRST_LINES),
    ...[...lines.keys()].slice(-LAST_LINES).reverse(),
  ]);
  for (const at of edges) {
    const line = lines[at];
    const found = line && readIssueMark(line, profile);
    if (!found || (at >= FIRST_LINES && found.rest.text !== '')) continue;
    const rest = found.rest.text === '' ? [] : [found.rest];
    return {
      issue: found.month,
      pages: found.pages,
      lines: [...lines.slice(0, at), ...rest, ...lines.slice(at + 1)],
      claims: [setAside(found.mark, '호 표시', describeMark(found))],
    };
  }
  return { lines, claims: [] };
}
