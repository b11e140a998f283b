import {
  type Archive,
  type Category,
  flattenCategoryTree,
  type Issue,
} from '../archive/archive.ts';
import { type Article, articleDay, lastEdited } from '../archive/article.ts';
import { type Day, type DayOrMonth, latest } from '../archive/date.ts';
import { printPagesOf } from '../archive/print-pages.ts';
import type { Series } from '../archive/series.ts';
import { categoryUrl, issueUrl, seriesUrl } from '../site/urls.ts';
import { compareText } from '../text/compare.ts';
import { wordsOf } from '../words/words.ts';

/** An article as a document of a book. */
export interface Chapter {
  article: Article;
  /** File name in the book: `article-1.xhtml`. */
  file: string;
  /** Labels of its category from the root of the tree: `Report › Special Report`. */
  category: string | undefined;
  /** The page of the printed issue on which the chapter begins; undefined if unknown. */
  page: number | undefined;
  /** Whether an earlier chapter begins on the same page and already marks its start. */
  sharesPage: boolean;
}

/** Chapters that follow each other under one heading of the contents; without a heading they are on the first level. */
interface BookSection {
  heading: string | undefined;
  chapters: Chapter[];
}

/** The articles of an issue, a series or a category, as they are bound into one EPUB. */
export interface Book {
  /** URL path of the page with the same articles, which identifies the book: `/issues/2024-04/`. */
  url: string;
  /** Name of what it holds: `2024년 4월호`, the title of a series or the label of a category. */
  name: string;
  /** The theme of an issue. */
  theme: string | undefined;
  /** The lead (introduction) of an issue, or the sentence about a series. */
  description: string | undefined;
  /** The issue; undefined for a series or a category. */
  issue: Issue | undefined;
  /** When the issue was published. */
  date: DayOrMonth | undefined;
  /** The last day on which one of its articles was published or edited; undefined if none has a day. */
  modified: Day | undefined;
  sections: BookSection[];
}

/** A dated issue as a book, in its order, with the category of the articles as headings. */
export function toIssueBook(archive: Archive, issue: Issue): Book {
  const { label, theme, lead, date, month } = issue;
  return {
    url: issueUrl(month),
    name: label,
    theme,
    description: lead,
    issue,
    date: date ?? month,
    modified: latest([lastChanged(issue.articles), date]),
    sections: withPages(toSections(archive, issue.articles, ({ category }) => category)),
  };
}

/** A series as a book, part by part. */
export function toSeriesBook(archive: Archive, series: Series): Book {
  const { title, slug, description, parts } = series;
  const list = { url: seriesUrl(slug), name: title, description };
  return toListBook(
    list,
    parts,
    toSections(archive, parts, () => undefined),
  );
}

/** A category as a book, the oldest issue first, with the issues as headings. */
export function toCategoryBook(archive: Archive, category: Category): Book {
  const labels = new Map(archive.issues.map(({ month, label }) => [month, label]));
  // The undated articles come last.
  const articles = archive.issues
    .toSorted((a, b) => compareText(a.month, b.month))
    .flatMap((issue) => issue.articles.filter((article) => category.articles.includes(article)));
  const sections = toSections(archive, articles, ({ issue }) => labels.get(issue));
  const list = { url: categoryUrl(category.path), name: category.label, description: undefined };
  return toListBook(list, articles, sections);
}

function toListBook(
  list: Pick<Book, 'url' | 'name' | 'description'>,
  articles: readonly Article[],
  sections: BookSection[],
): Book {
  const none = { theme: undefined, issue: undefined, date: undefined };
  return { ...list, ...none, modified: lastChanged(articles), sections };
}

/** All chapters of a book in their order. */
export function chaptersOf({ sections }: Pick<Book, 'sections'>): Chapter[] {
  return sections.flatMap(({ chapters }) => chapters);
}

/** The title of a book with its journal: `컨택저널 2024년 4월호`. */
export function bookTitle({ name }: Pick<Book, 'name'>, journal: Archive['journal']): string {
  return wordsOf(journal.language).book.titleOf(journal.title, name);
}

function lastChanged(articles: readonly Article[]): Day | undefined {
  return latest(articles.flatMap((article) => [articleDay(article), lastEdited(article)]));
}

/**
 * Puts neighbouring articles with the same heading into one section. The order stays, so a heading occurs
 * twice if an issue returns to a category; `headingOf` gives the path of a category or any other heading.
 */
function toSections(
  { categories }: Archive,
  articles: readonly Article[],
  headingOf: (article: Article) => string | undefined,
): BookSection[] {
  const nodes = new Map(flattenCategoryTree(categories).map((node) => [node.path, node]));
  const sections: (BookSection & { key: string | undefined })[] = [];
  for (const [index, article] of articles.entries()) {
    const key = headingOf(article);
    const category = nodes.get(article.category)?.trail.join(' › ');
    const file = `article-${index + 1}.xhtml`;
    const chapter = { article, file, category, page: undefined, sharesPage: false };
    const last = sections.at(-1);
    if (last?.key === key && last) last.chapters.push(chapter);
    else {
      const heading = key === undefined ? undefined : (nodes.get(key)?.label ?? key);
      sections.push({ key, heading, chapters: [chapter] });
    }
  }
  return sections.map(({ heading, chapters }) => ({ heading, chapters }));
}

/**
 * Adds the pages of the printed issue on which chapters begin. Books of series and categories have none,
 * because page numbers belong to one issue.
 */
function withPages(sections: readonly BookSection[]): BookSection[] {
  const taken = new Set<number>();
  const addPage = (chapter: Chapter): Chapter => {
    const page = printPagesOf(chapter.article)?.first;
    if (page === undefined) return chapter;
    const sharesPage = taken.has(page);
    taken.add(page);
    return { ...chapter, page, sharesPage };
  };
  return sections.map(({ heading, chapters }) => ({
    heading,
    chapters: chapters.map(addPage),
  }));
}
