import { type Archive, flattenCategoryTree } from '../archive/archive.ts';
import { type Article, articleDate, articleDay } from '../archive/article.ts';
import { type Bid, formatFullAmount } from '../archive/bid.ts';
import { issueLabel, issueYear, UNDATED } from '../archive/issue.ts';
import { type PageRange, printPagesOf } from '../archive/print-pages.ts';
import { compareText } from '../text/compare.ts';
import { articleUrl, bidUrl, bidYearUrl, issueUrl } from '../site/urls.ts';
import { journalWordsOf, type Words, wordsOf } from '../words/words.ts';
import type { NoticeFacts } from './answer.ts';
import type { PageTable } from './page-table.ts';

/** A page to be indexed. */
export interface SearchPage {
  url: string;
  /** Title of the page, NFC, in one line. */
  title: string;
  /** Digest of the entry's file, the key of its rendered text in the cache. */
  digest: string;
  /** Texts that are searched before and after the rendered text: subtitle and summary, tags and names. */
  before: Blocks;
  after: Blocks;
  place: PageTable['places'][number];
  /** Path of the category. */
  category: string | undefined;
  sources: string[];
  /** Day of publication, `2024-04-01`; undefined if undated. */
  day: string | undefined;
  /** The printed pages of an article. */
  printed: readonly PageRange[];
  /** Facts about a bid notice for its result; empty for an article. */
  notice: NoticeFacts;
  isForMembers: boolean;
}

type Blocks = readonly (string | undefined)[];

/** Converts all articles and bid notices of an archive to pages to be indexed, newest first. */
export function toSearchPages(archive: Archive): SearchPage[] {
  const bidCategory = flattenCategoryTree(archive.categories).findLast(
    ({ holdsBids }) => holdsBids,
  );
  const words = wordsOf(archive.journal.language);
  return [
    ...archive.articles.map((article) => toArticlePage(article, words)),
    ...archive.bids.map((bid) => toBidPage(bid, bidCategory?.path, words)),
  ].sort((a, b) => compareText(b.day ?? '', a.day ?? ''));
}

/** The text of a page that is searched, NFC, a paragraph per line; `body` is the rendered text of its entry. */
export function textOfPage({ before, after }: SearchPage, body: string): string {
  return toText([...before, body, ...after]);
}

/** Subtitle, summary and text of an article, with which the text of its page begins. */
export function proseOf({ before }: SearchPage, body: string): string {
  return toText([...before, body]);
}

/** Converts an article to a page to be indexed. */
export function toArticlePage(article: Article, words: Words): SearchPage {
  const { issue, category, sources, credits, tags, attachments = [], corrections = [] } = article;
  const date = articleDate(article);
  return {
    url: articleUrl(article),
    title: normalizeLine(article.title),
    digest: article.digest,
    before: [article.subtitle, article.summary],
    after: [
      ...corrections.map((correction) => correction.text),
      ...attachments.map(({ title }) => title),
      ...tags,
      ...sources.flatMap(({ name, reporter }) => [name, reporter]),
      ...credits.map(({ name }) => name),
      issueLabel(issue, words),
      date && words.date(date),
    ],
    place: {
      label: issueLabel(issue, words),
      url: issueUrl(issue),
      kind: 'article',
      year: issue === UNDATED ? '' : issueYear(issue, words),
    },
    category,
    sources: sources.map(({ name }) => name),
    day: articleDay(article),
    printed: printPagesOf(article)?.ranges ?? [],
    notice: {},
    isForMembers: article.access === 'members',
  };
}

function toBidPage(bid: Bid, category: string | undefined, words: Words): SearchPage {
  const { title, agency, kind, posted, deadline, year, amount, result } = bid;
  const sum = amount && formatFullAmount(amount, words);
  return {
    url: bidUrl(bid),
    title: normalizeLine(title),
    digest: bid.digest,
    before: [],
    after: [
      ...[
        agency,
        bid.agencyAsWritten,
        bid.number,
        words.notice.kinds[kind],
        sum,
        result?.winner,
        words.kinds.bid,
      ],
      ...[words.day(posted), deadline && words.day(deadline.slice(0, 10))],
    ],
    place: { label: words.notice.noticesOfYear(year), url: bidYearUrl(year), kind: 'bid', year },
    category,
    sources: [agency],
    day: posted,
    printed: [],
    notice: { deadline, amount: sum },
    isForMembers: false,
  };
}

function toText(blocks: readonly (string | undefined)[]): string {
  return blocks
    .flatMap((block) => block?.split('\n') ?? [])
    .map(normalizeLine)
    .filter((line) => line !== '')
    .join('\n');
}

function normalizeLine(line: string): string {
  return line.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Korean names of people in credits and sources, for the dictionary: the analyser does not know them. */
export function namesOf({ articles }: Archive): string[] {
  const names = articles.flatMap(({ credits, sources }) => [
    ...credits.map(({ name }) => name),
    ...sources.map(({ reporter }) => reporter ?? ''),
  ]);
  return [...new Set(names)].filter((name) => /^[가-힣]{2,4}$/u.test(name));
}

/** Builds the page table of the index, a row for each page, in the order of `pages`. */
export function toPageTable(
  archive: Archive,
  pages: readonly SearchPage[],
  surfaceFiles: number,
): PageTable {
  const categories = flattenCategoryTree(archive.categories).map(({ path, label }) => ({
    path,
    label,
  }));
  const places = new Map(
    [...pages]
      .sort(
        (a, b) => compareText(b.place.year, a.place.year) || compareText(b.place.url, a.place.url),
      )
      .map(({ place }) => [place.label, place]),
  );
  const placeLabels = [...places.keys()];
  const sources = [...new Set(pages.flatMap((page) => page.sources))].sort();
  const rankOf = ranks(placeLabels);
  const sourceOf = ranks(sources);
  const categoryOf = ranks(categories.map(({ path }) => path));
  const printed = findPrinted(pages);
  const words = journalWordsOf(archive.journal);
  const forMembers = pages.flatMap(({ isForMembers }, row) => (isForMembers ? [row] : []));
  return {
    kinds: (['article', 'bid'] as const)
      .filter((kind) => pages.some(({ place }) => place.kind === kind))
      .map((value) => ({ value, label: words.kinds[value] })),
    places: [...places.values()].map((place) => {
      const own = printed.get(place.url);
      return own ? { ...place, pages: own } : place;
    }),
    categories,
    sources,
    rows: pages.map((page) => [
      rankOf(page.place.label),
      categoryOf(page.category ?? ''),
      ...page.sources.map(sourceOf),
    ]),
    ...(forMembers.length > 0 ? { members: { mark: words.members.mark, rows: forMembers } } : {}),
    surfaceFiles,
  };
}

type PrintedPages = NonNullable<PageTable['places'][number]['pages']>;

/** The printed pages of the articles of each place, by the URL of the place. */
function findPrinted(pages: readonly SearchPage[]): Map<string, PrintedPages> {
  const found = new Map<string, PrintedPages>();
  for (const [row, { place, printed }] of pages.entries()) {
    if (printed.length === 0) continue;
    const known = found.get(place.url) ?? [];
    for (const { first, last } of printed) known.push([first, last, row]);
    found.set(place.url, known);
  }
  return found;
}

function ranks(values: readonly string[]): (value: string) => number {
  const byValue = new Map(values.map((value, index) => [value, index]));
  return (value) => byValue.get(value) ?? -1;
}
