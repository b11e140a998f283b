import { type Archive, holdsBids } from '../archive/archive.ts';
import { licenceLabel } from '../archive/journal.ts';
import { isOmitted } from '../archive/omitted.ts';
import { isOfferedTag } from '../archive/offered-tags.ts';
import { hasFeed } from '../archive/person.ts';
import {
  absoluteUrl,
  ARTICLES_URL,
  articleUrl,
  BIDS_URL,
  bidUrl,
  FEED_URL,
  FEEDS_URL,
  issueUrl,
  ISSUES_URL,
  markdownUrl,
  PEOPLE_URL,
  SERIES_URL,
  SITEMAP_URL,
} from '../site/urls.ts';
import { shorten } from '../text/shorten.ts';
import { byteLength } from '../text/text-size.ts';
import { journalWordsOf, wordsOf } from '../words/words.ts';
import { escapeMarkdown, toMarkdownLink } from './markdown.ts';

const MAX = { issues: 24, articles: 100, bids: 20, bytes: 50_000 };
const SUMMARY_LENGTH = 100;

/** The text of `/llms.txt` (llmstxt.org), at most 50 KB: introduction, links to lists, newest articles. */
export function toLlmsText(archive: Archive): string {
  const words = journalWordsOf(archive.journal);
  const sections = [toLists(archive), toIssues(archive), toBids(archive)];
  const head = [toIntroduction(archive), ...sections].filter(Boolean).join('\n\n');
  const lines = archive.articles.slice(0, MAX.articles).map((article) => {
    const summary = shorten(article.summary ?? article.subtitle ?? '', SUMMARY_LENGTH);
    const mark = article.access === 'members' ? `(${words.members.mark})` : '';
    const note = [summary, mark].filter(Boolean).join(' ');
    return toLine(archive, article.title, textUrl(archive, articleUrl(article)), note);
  });
  const articles = toSection(
    words.exports.newArticles,
    linesThatFit(lines, MAX.bytes - byteLength(head) - 100),
  );
  return `${[head, articles].filter(Boolean).join('\n\n')}\n`;
}

function toIntroduction(archive: Archive): string {
  const { journal, articles, bids } = archive;
  const { title, description, publisher, since, notice } = journal;
  const { site, exports, members } = journalWordsOf(journal);
  const hasNotices = holdsBids(archive);
  const holdings = [
    exports.llmsHoldings(articles.length, hasNotices ? bids.length : undefined),
    ...(isOmitted(journal, 'markdown') ? [] : [exports.llmsMarkdown(hasNotices)]),
    ...(articles.some(({ access }) => access === 'members') ? [members.teasersOnly] : []),
  ].join(' ');
  const text = exports.llmsIntroduction(
    publisher,
    since,
    articles.length + bids.length === 0 ? site.noArticles : holdings,
    licenceLabel(journal),
  );
  return [
    `# ${escapeMarkdown(title)}`,
    `> ${escapeMarkdown(description)}`,
    escapeMarkdown(text),
    ...(notice === undefined ? [] : [escapeMarkdown(notice)]),
  ].join('\n\n');
}

function toLists(archive: Archive): string {
  const { site, exports, subjects } = wordsOf(archive.journal.language);
  const { agencies, series, people, sources, tags } = archive;
  const kinds = [
    ...(agencies.length > 0 ? (['agency'] as const) : []),
    ...(series.length > 0 ? (['series'] as const) : []),
    ...(people.some(hasFeed) ? (['person'] as const) : []),
    ...(sources.length > 0 ? (['source'] as const) : []),
    ...(tags.some(isOfferedTag) ? (['tag'] as const) : []),
  ];
  return toSection(exports.lists, [
    toLine(archive, site.allArticles, ARTICLES_URL, site.newestFirst),
    toLine(archive, site.listOfIssues, ISSUES_URL),
    ...(holdsBids(archive) ? [toLine(archive, site.notices, BIDS_URL)] : []),
    ...(series.length > 0 ? [toLine(archive, subjects.allSeries, SERIES_URL)] : []),
    ...(people.length > 0 ? [toLine(archive, subjects.people, PEOPLE_URL)] : []),
    toLine(archive, 'RSS', FEED_URL, exports.wholeTexts),
    toLine(archive, site.subscribe, FEEDS_URL, exports.feedsBy(kinds)),
    toLine(archive, exports.sitemap, SITEMAP_URL, exports.everyAddress),
  ]);
}

function toIssues(archive: Archive): string {
  const { site, exports } = wordsOf(archive.journal.language);
  const lines = archive.issues.slice(0, MAX.issues).map(({ label, month, theme, articles }) => {
    const note = [theme, site.articlesIn(articles.length)].filter(Boolean).join(', ');
    return toLine(archive, label, issueUrl(month), note);
  });
  return toSection(exports.issues, lines);
}

function toBids(archive: Archive): string {
  const words = wordsOf(archive.journal.language);
  const lines = archive.bids.slice(0, MAX.bids).map((bid) => {
    const note = `${bid.agency}, ${words.day(bid.posted)}`;
    return toLine(archive, bid.title, textUrl(archive, bidUrl(bid)), note);
  });
  return toSection(words.site.notices, lines);
}

/** URL of the text of a page: of its Markdown file, or of the page itself if there is none. */
function textUrl({ journal }: Archive, page: string): string {
  return isOmitted(journal, 'markdown') ? page : markdownUrl(page);
}

/** A list item: `- [label](address): note`. */
function toLine({ journal }: Archive, label: string, url: string, note?: string): string {
  const link = toMarkdownLink(withoutBrackets(label), absoluteUrl(url, journal.url));
  return `- ${link}${note ? `: ${escapeMarkdown(note)}` : ''}`;
}

// Parsers of llms.txt end a label at its first bracket, escaped or not.
function withoutBrackets(label: string): string {
  return label.replaceAll('[', '［').replaceAll(']', '］');
}

function toSection(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${heading}\n\n${lines.join('\n')}`;
}

/** The first lines that together fit into a number of bytes. */
function linesThatFit(lines: readonly string[], bytes: number): string[] {
  let used = 0;
  return lines.filter((line) => (used += byteLength(line) + 1) <= bytes);
}
