import type { Day } from '../../src/archive/date.ts';
import { UNDATED } from '../../src/archive/issue.ts';
import { cutAtWord } from '../../src/text/shorten.ts';
import {
  DEFAULT_CATEGORY,
  readByline,
  readDayLine,
  readHashtags,
  readIssueMarker,
} from './article-fields.ts';
import { readAttributions } from './attribution.ts';
import { toBody, toParagraphs } from './blocks.ts';
import {
  type ArticleDraft,
  type ArticleFields,
  lengthRemarks,
  missingRemark,
  type Remark,
  spansOf,
} from './imported-draft.ts';
import { removeSecondCopy, splitFurniture } from './page-furniture.ts';
import type { Found } from './source-claim.ts';
import type { Span } from './span.ts';
import { readSubtitle, readTitles } from './title.ts';

/** The lines of an article, and the fields known from the page around it. */
interface ArticleParts {
  readonly lines: readonly Span[];
  readonly heading?: Span | undefined;
  readonly category?: string | undefined;
  readonly date?: Found<Day> | undefined;
}

const FIRST_WORDS = 30;

/** Reads the fields of an article from its lines; the remaining lines are its body. */
export function readArticle(parts: ArticleParts): ArticleDraft {
  const unfurnished = splitFurniture(parts.lines);
  const single = removeSecondCopy(unfurnished.lines);
  const attributed = readAttributions(single.lines);
  const tagged = readHashtags(attributed.lines);
  const marked = takeMarker(tagged.lines);
  const named = readTitles(parts.heading, marked.lines);
  const dated = parts.date
    ? { found: parts.date, lines: named.lines }
    : takeEdge(named.lines, readDayLine);
  const signed = takeEdge(dated.lines, (line) => readByline(line, attributed.credits.length));
  const subtitle = named.title === undefined ? undefined : readSubtitle(signed.lines);
  const body = toBody(subtitle ? signed.lines.slice(1) : signed.lines);
  const { source, credits } = attributed;
  const fields = {
    title: named.title,
    subtitle: subtitle?.value,
    issue: marked.issue?.value,
    category: parts.category,
    date: dated.found?.value,
    source,
    credits: signed.found ? [...credits, signed.found.value] : credits,
    tags: tagged.tags,
    series: named.series,
  };
  const found = [unfurnished, single, attributed, tagged, marked.issue, named, dated.found];
  const claims = [...found, signed.found, subtitle, body].flatMap((one) => one?.claims ?? []);
  return complete(fields, { blocks: body.blocks, claims, remarks: body.remarks });
}

/** Turns a text of unknown format into an article: each line is a paragraph, and no field is read. */
export function readPlainArticle(lines: readonly Span[], remarks: readonly Remark[]): ArticleDraft {
  const nothing = { title: undefined, issue: undefined, category: undefined };
  return complete(
    { ...nothing, source: [], credits: [], tags: [] },
    { blocks: toParagraphs(lines), claims: [], remarks },
  );
}

type Needed = 'title' | 'issue' | 'category';
type Fields = Omit<ArticleFields, Needed> & Record<Needed, string | undefined>;

/** Fills missing required fields with placeholders, and adds a remark for each. */
function complete(fields: Fields, parts: Omit<ArticleDraft, 'kind' | 'matter'>): ArticleDraft {
  const missing = (['title', 'issue', 'category', 'date'] as const)
    .filter((field) => fields[field] === undefined)
    .map(missingRemark);
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

function takeMarker(lines: readonly Span[]): { issue?: Found<string>; lines: readonly Span[] } {
  const [first, ...others] = lines;
  const marker = first && readIssueMarker(first);
  if (!marker) return { lines };
  return {
    issue: marker.issue,
    lines: marker.rest.text === '' ? others : [marker.rest, ...others],
  };
}

/** Reads a field from the first line, else from the last, and removes that line. */
function takeEdge<T>(
  lines: readonly Span[],
  read: (line: Span) => Found<T> | undefined,
): { found: Found<T> | undefined; lines: readonly Span[] } {
  for (const at of new Set([0, lines.length - 1])) {
    const line = lines[at];
    const found = line && read(line);
    if (found) return { found, lines: lines.filter((_, index) => index !== at) };
  }
  return { found: undefined, lines };
}
