import type { ArticleFrontmatter, Credit, Source } from '../../src/archive/article.ts';
import type { BidFrontmatter } from '../../src/archive/bid.ts';
import type { Line } from './input-text.ts';
import type { SiteProfile } from './site-profile.ts';
import type { SourceClaim } from './source-claim.ts';
import { type Span, visibleText } from './span.ts';

/**
 * A message for the editor. `missing`: the source lacks a field; `check`: the result may be wrong;
 * `note`: explains a decision of the importer and appears only in the report.
 */
export interface Remark {
  readonly kind: 'missing' | 'check' | 'note';
  readonly field: string;
  readonly text: string;
  /** The piece of the input that it is about; the report has its line. */
  readonly at?: Span | undefined;
}

/** A block of an article's body. */
export type Block =
  | { readonly type: 'heading'; readonly level: 2 | 3 | 4; readonly text: Span }
  | { readonly type: 'paragraph'; readonly text: Span }
  /** `start` is the first number of a numbered list; undefined for bullets. */
  | { readonly type: 'list'; readonly start?: number | undefined; readonly items: readonly Span[] }
  /** Rows of cells; the first row is the header. All rows have as many cells. */
  | { readonly type: 'table'; readonly rows: readonly (readonly Span[])[] }
  | { readonly type: 'interview'; readonly turns: readonly Turn[] };

/** A question, or an answer with the speaker's name in `by`. */
export interface Turn {
  readonly role: 'Q' | 'A';
  readonly by?: string | undefined;
  readonly paragraphs: readonly Span[];
}

/** The pieces of the input in a block, in order. */
export function spansOf(block: Block): readonly Span[] {
  switch (block.type) {
    case 'list':
      return block.items;
    case 'table':
      return block.rows.flat();
    case 'interview':
      return block.turns.flatMap((turn) => turn.paragraphs);
    default:
      return [block.text];
  }
}

/** An article or a bid notice read from an input, before it has an id and a path. */
export type Draft = ArticleDraft | BidDraft;

export interface ArticleDraft extends DraftParts {
  readonly kind: 'article';
  readonly matter: ArticleFields;
  /** File name without `.mdx`; by default it is made from the title. */
  readonly slug?: string | undefined;
  /** The body, if it was Markdown in the source; `blocks` are then empty. */
  readonly markdown?: MarkdownText | undefined;
}

/** A body of Markdown that this site accepts, and the pictures that it names. */
interface MarkdownText {
  readonly text: string;
  /** Paths of the pictures to copy next to the draft's file; the key is the name of the copy. */
  readonly pictures: ReadonlyMap<string, string>;
}

export interface BidDraft extends DraftParts {
  readonly kind: 'bid';
  readonly matter: Omit<BidFrontmatter, 'id'>;
}

/** Frontmatter fields of an article that the importer can fill. */
export interface ArticleFields extends Pick<
  ArticleFrontmatter,
  | ('title' | 'subtitle' | 'issue' | 'category' | 'date' | 'series')
  | ('summary' | 'aliases' | 'updated' | 'draft')
> {
  /** File name of the lead picture. */
  readonly cover?: string | undefined;
  /** Pages of the printed issue: `12-15`. */
  readonly pages?: string | undefined;
  readonly source: readonly Source[];
  readonly credits: readonly Credit[];
  readonly tags: readonly string[];
}

interface DraftParts {
  readonly blocks: readonly Block[];
  /** Claims for text outside of `blocks`: into fields, or left out. */
  readonly claims: readonly SourceClaim[];
  readonly remarks: readonly Remark[];
}

/** Number of visible characters in the body of a draft. */
export function countBody(draft: Draft): number {
  const markdown = draft.kind === 'article' ? draft.markdown?.text : undefined;
  const texts = draft.blocks.flatMap(spansOf).map(({ text }) => text);
  return visibleText(markdown ?? texts.join('')).length;
}

/** Claims for all pieces of a draft's text: into fields, into the body, or left out. */
export function allClaims({ claims, blocks }: Draft): SourceClaim[] {
  return [...claims, ...blocks.flatMap(spansOf).map((span) => ({ to: 'body', span }) as const)];
}

const MISSING = {
  title: '제목이 없어 본문의 첫머리를 적었습니다. title에 알맞은 제목을 적어 주세요.',
  issue:
    '발행월이 없어 undated에 두었습니다. 아시면 issue를 2024-04처럼 적고 파일을 issues/2024-04/로 옮겨 주세요.',
  category: '분류가 없어 report로 두었습니다. category에 journal.yaml에 있는 분류를 적어 주세요.',
  date: '날짜가 없습니다. 아시면 date: 2024-04-01처럼 한 줄을 적어 주세요.',
  day: '날짜가 없어 호의 달로 보입니다. 날을 아시면 date: 2024-04-01처럼 한 줄을 적어 주세요.',
  deadline:
    '마감 시각을 읽지 못했습니다. 아시면 deadline: 2024-08-09 10:00처럼 한 줄을 적어 주세요.',
  amount: '금액을 읽지 못했습니다. 아시면 amount에 krw와 vat를 적어 주세요.',
  agency: '수요기관이 없습니다. agency에 기관의 이름을 적어 주세요.',
  posted: '공고일이 없어 목록에 올린 날을 적었습니다. posted에 공고일을 적어 주세요.',
} as const;

/** A paragraph of this many characters is reported as too long to read. */
const UNDIVIDED = 3000;
/** Characters in a file. src/body refuses files of over two million characters, escapes included. */
const TOO_LONG = 1_900_000;

/** The remark for a field missing in the source, with what to type. */
export function missingRemark(field: keyof typeof MISSING): Remark {
  return { kind: 'missing', field, text: MISSING[field] };
}

/** Remarks on a text that is too long for one file or has an overlong paragraph. */
export function lengthRemarks(blocks: readonly Block[]): Remark[] {
  const lengths = blocks.flatMap(spansOf).map(({ text }) => text.length);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const remark = (text: string): Remark[] => [{ kind: 'check', field: 'body', text }];
  if (lengths.reduce((sum, length) => sum + length, 0) > TOO_LONG) {
    return remark(
      '글이 너무 길어 사이트에 실을 수 없습니다. 2MB 아래의 파일 여럿으로 나누어 주세요.',
    );
  }
  if (longest < UNDIVIDED) return [];
  return remark(
    `원문에 줄바꿈이 없어 ${longest.toLocaleString('ko-KR')}자가 한 문단입니다. 알맞은 곳에 빈 줄을 넣어 나누어 주세요.`,
  );
}

/** A format of source texts and its reader: a webzine page, a blog post. */
export interface SourceFormat {
  readonly name: string;
  /** Korean name of the format in the report: `웹진 한 쪽`. */
  readonly label: string;
  readonly matches: (lines: readonly Line[], profile: SiteProfile) => boolean;
  readonly read: (lines: readonly Line[], profile: SiteProfile) => FormatReading;
}

/** Drafts read from the lines of an input, and where text goes that is in no draft. */
export interface FormatReading {
  readonly drafts: readonly Draft[];
  readonly claims: readonly SourceClaim[];
}
