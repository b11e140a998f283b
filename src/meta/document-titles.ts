import { type Archive, flattenCategoryTree } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { Bid } from '../archive/bid.ts';
import { issueLabel } from '../archive/issue.ts';
import { articleUrl, bidUrl } from '../site/urls.ts';
import { type Words, wordsOf } from '../words/words.ts';

/** The address of an entry's page, its title, and longer titles in case another page has the same one. */
interface Candidate {
  url: string;
  titles: readonly [string, ...string[]];
}

const known = new WeakMap<Archive, ReadonlyMap<string, string>>();

/**
 * Titles for the browser's tab and for search engines, of articles and notices by URL path. Many have the
 * same title (`편집장의 말`, `콜센터 위탁운영 용역`): the issue, category, agency or day is added to these.
 */
export function documentTitles(archive: Archive): ReadonlyMap<string, string> {
  const titles =
    known.get(archive) ?? chooseUniqueTitles(candidatesOf(archive), otherTitles(archive));
  known.set(archive, titles);
  return titles;
}

function candidatesOf({ journal, articles, bids, categories }: Archive): Candidate[] {
  const words = wordsOf(journal.language);
  const trails = new Map(
    flattenCategoryTree(categories).map(({ path, trail }) => [path, trail.join(' › ')]),
  );
  return [
    ...articles.map((article) => ofArticle(article, trails.get(article.category) ?? '', words)),
    ...bids.map((bid) => ofNotice(bid, words)),
  ];
}

function ofArticle(article: Article, category: string, words: Words): Candidate {
  const { title, issue } = article;
  const label = issueLabel(issue, words);
  return {
    url: articleUrl(article),
    titles: [title, `${title} (${label})`, `${title} (${label}, ${category})`],
  };
}

function ofNotice(bid: Bid, words: Words): Candidate {
  const { title, agency, posted } = bid;
  return {
    url: bidUrl(bid),
    titles: [title, `${title} (${agency})`, `${title} (${agency}, ${words.day(posted)})`],
  };
}

/** Titles of the site's other pages (lists, issues, agencies), which no article or notice may have as its own. */
function otherTitles({ journal, issues, agencies }: Archive): string[] {
  const { site, subjects, notice } = wordsOf(journal.language);
  return [
    ...[site.listOfIssues, site.categories, site.notices, site.allArticles, site.search],
    ...[site.sources, site.tags, site.subscribe, site.missing, notice.agency],
    ...[subjects.people, subjects.allSeries],
    ...issues.map(({ label }) => label),
    ...agencies.map(({ name }) => name),
  ];
}

/**
 * Gives each page the first of its titles that no other page has; if there is none, its title with its
 * address.
 */
function chooseUniqueTitles(
  candidates: readonly Candidate[],
  others: readonly string[],
): ReadonlyMap<string, string> {
  const taken = new Set(others);
  const chosen = new Map<string, string>();
  let left = candidates;
  for (let level = 0; left.length > 0; level += 1) {
    const groups = Map.groupBy(left, ({ titles }) => titles[level]);
    left = [...groups].flatMap(([title, members]) => {
      if (title !== undefined && (members.length > 1 || taken.has(title))) return members;
      for (const { url, titles } of members) {
        chosen.set(url, title ?? `${titles[0]} (${decodeURI(url)})`);
      }
      if (title !== undefined) taken.add(title);
      return [];
    });
  }
  return chosen;
}
