import type { ArticleMatter, Credit, Source } from '../../src/archive/article.ts';
import type { BidMatter } from '../../src/archive/bid.ts';
import { type Block, spansOf } from './block.ts';
import type { Claim } from './claim.ts';

/**
 * Something an editor should know: what the source does not tell, what deserves a look,
 * or (`note`, in the report alone) what was resolved on the way.
 */
export interface Remark {
  readonly kind: 'missing' | 'check' | 'note';
  readonly field: string;
  readonly text: string;
}

/** An article or bid notice found in the input, before it has an id and a place. */
export type Draft = ArticleDraft | BidDraft;

/** A draft of an article. */
export interface ArticleDraft extends DraftParts {
  readonly kind: 'article';
  readonly matter: ArticleFields;
}

/** A draft of a bid notice. */
export interface BidDraft extends DraftParts {
  readonly kind: 'bid';
  readonly matter: Omit<BidMatter, 'id'>;
}

/** The frontmatter of an article as the importer fills it in. */
export interface ArticleFields extends Pick<
  ArticleMatter,
  'title' | 'subtitle' | 'issue' | 'category' | 'date' | 'series'
> {
  readonly source: readonly Source[];
  readonly credits: readonly Credit[];
  readonly tags: readonly string[];
}

interface DraftParts {
  readonly blocks: readonly Block[];
  /** Fields and what was set aside; the body's claims are in its blocks. */
  readonly claims: readonly Claim[];
  readonly remarks: readonly Remark[];
}

const MISSING = {
  title: '제목이 없어 본문의 첫머리를 적었습니다. title에 알맞은 제목을 적어 주세요.',
  issue:
    '발행월이 없어 undated에 두었습니다. 아시면 issue를 2024-04처럼 적고 파일을 issues/2024-04/로 옮겨 주세요.',
  category: '분류가 없어 report로 두었습니다. category에 journal.yaml에 있는 분류를 적어 주세요.',
  date: '날짜가 없습니다. 아시면 date: 2024-04-01처럼 한 줄을 적어 주세요.',
  deadline:
    '마감 시각을 읽지 못했습니다. 아시면 deadline: 2024-08-09 10:00처럼 한 줄을 적어 주세요.',
  amount: '금액을 읽지 못했습니다. 아시면 amount에 krw와 vat를 적어 주세요.',
  agency: '수요기관이 없습니다. agency에 기관의 이름을 적어 주세요.',
  posted: '공고일이 없어 목록에 올린 날을 적었습니다. posted에 공고일을 적어 주세요.',
} as const;

const UNDIVIDED = 3000;
/** src/body refuses files of more than two million characters, escapes included. */
const TOO_LONG = 1_900_000;

/** Says what the source does not tell and what to type instead. */
export function missingRemark(field: keyof typeof MISSING): Remark {
  return { kind: 'missing', field, text: MISSING[field] };
}

/** Says so where a text came without paragraphs, or is too much for one file. */
export function lengthRemarks(blocks: readonly Block[]): Remark[] {
  let longest = 0;
  let all = 0;
  for (const { text } of blocks.flatMap(spansOf)) {
    longest = Math.max(longest, text.length);
    all += text.length;
  }
  const remark = (text: string): Remark[] => [{ kind: 'check', field: 'body', text }];
  if (all > TOO_LONG) {
    return remark(
      '글이 너무 길어 사이트에 실을 수 없습니다. 2MB 아래의 파일 여럿으로 나누어 주세요.',
    );
  }
  if (longest < UNDIVIDED) return [];
  return remark(
    `원문에 줄바꿈이 없어 ${longest.toLocaleString('ko-KR')}자가 한 문단입니다. 알맞은 곳에 빈 줄을 넣어 나누어 주세요.`,
  );
}
