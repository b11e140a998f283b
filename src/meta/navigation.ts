import { type Archive, holdsBids } from '../archive/archive.ts';
import { isOfferedTag } from '../archive/offered-tags.ts';
import type { StandingPage } from '../archive/standing-page.ts';
import * as urls from '../site/urls.ts';
import { wordsOf } from '../words/words.ts';

/** A link of a menu. */
interface MenuLink {
  label: string;
  url: string;
  /** `me` for the journal's accounts on other sites. */
  rel?: 'me';
}

/** The menus of every page; they only have links to pages that exist. */
export interface Navigation {
  /** The main menu, at the top. */
  sections: readonly MenuLink[];
  /** The menu at the bottom: standing pages, indexes, feeds, and the journal's contact and accounts. */
  information: readonly MenuLink[];
}

/** The menus of an archive; `pages` are the standing pages in the order of menus. */
export function toNavigation(
  archive: Archive,
  pages: readonly Pick<StandingPage, 'slug' | 'title' | 'label'>[],
): Navigation {
  const { journal, sources, tags, people, series } = archive;
  const { site, subjects } = wordsOf(journal.language);
  const { contact, social = [] } = journal;
  return {
    sections: [
      { label: site.pastIssues, url: urls.ISSUES_URL },
      { label: site.categories, url: urls.CATEGORIES_URL },
      ...(holdsBids(archive) ? [{ label: site.notices, url: urls.BIDS_URL }] : []),
      { label: site.allArticles, url: urls.ARTICLES_URL },
      { label: site.search, url: urls.SEARCH_URL },
    ],
    information: [
      ...pages.map(({ slug, title, label = title }) => ({ label, url: urls.pageUrl(slug) })),
      ...(series.length > 0 ? [{ label: subjects.allSeries, url: urls.SERIES_URL }] : []),
      ...(people.length > 0 ? [{ label: subjects.people, url: urls.PEOPLE_URL }] : []),
      ...(sources.length > 0 ? [{ label: site.sources, url: urls.SOURCES_URL }] : []),
      ...(tags.some(isOfferedTag) ? [{ label: site.tags, url: urls.TAGS_URL }] : []),
      { label: site.subscribe, url: urls.FEEDS_URL },
      ...(contact === undefined ? [] : [{ label: site.contact, url: contact }]),
      ...social.map((account) => ({ ...account, rel: 'me' as const })),
    ],
  };
}
