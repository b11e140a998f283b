import type { Article } from '../../src/archive/article.ts';
import type { Bid } from '../../src/archive/bid.ts';
import type { ArchiveInput } from '../../src/archive/input.ts';
import type { Journal } from '../../src/archive/journal.ts';

/** A journal with the category tree that the samples use. */
export const journal: Journal = {
  title: '견본저널',
  publisher: '견본협회',
  since: 1998,
  description: '견본입니다.',
  url: 'https://journal.example.org',
  language: 'ko',
  licence: 'all-rights-reserved',
  categories: [
    {
      slug: 'news',
      label: 'News',
      children: [{ slug: 'bids', label: '입찰 공고', holds: 'bids' }],
    },
    {
      slug: 'report',
      label: 'Report',
      children: [{ slug: 'special-report', label: 'Special Report' }],
    },
  ],
};

/** An article with this issue and slug; `rest` overrides its other fields. */
export function article(issue: string, slug: string, rest: Partial<Article> = {}): Article {
  return {
    id: `uuid:${slug}`,
    title: slug,
    issue,
    category: 'report',
    date: `${issue}-01`,
    slug,
    file: `issues/${issue}/${slug}.mdx`,
    digest: slug,
    images: [],
    attachmentsInText: [],
    sources: [],
    credits: [],
    tags: [],
    aliases: [],
    ...rest,
  };
}

/** A bid notice with this day of posting and slug; `rest` overrides its other fields. */
export function bid(posted: string, slug: string, rest: Partial<Bid> = {}): Bid {
  const year = posted.slice(0, 4);
  return {
    title: slug,
    agency: '견본공단',
    posted,
    kind: '기타',
    slug,
    year,
    file: `bids/${year}/${slug}.mdx`,
    digest: slug,
    images: [],
    attachmentsInText: [],
    ...rest,
  };
}

/**
 * The input of `buildArchive` with these entries and with the issues of all articles; `rest`
 * overrides fields.
 */
export function input(
  articles: readonly Article[],
  rest: Partial<ArchiveInput> = {},
): ArchiveInput {
  const months = [...new Set(articles.map(({ issue }) => issue))];
  return {
    journal,
    issues: months.map((month) => ({ month, file: `issues/${month}/issue.yaml`, images: [] })),
    articles,
    bids: [],
    files: new Set(),
    ...rest,
  };
}
