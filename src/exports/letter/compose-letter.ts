import { type Archive, flattenCategoryTree, type Issue } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import type { Bid } from '../../archive/bid.ts';
import { type Journal, licenceLabel } from '../../archive/journal.ts';
import { pickBidFacts } from '../../site/entry-facts.ts';
import {
  absoluteUrl,
  articleUrl,
  bidUrl,
  bidYearUrl,
  FEEDS_URL,
  ISSUES_URL,
  issueUrl,
} from '../../site/urls.ts';
import { stripForXml } from '../../text/characters.ts';
import { shorten } from '../../text/shorten.ts';
import { journalWordsOf, type Words, wordsOf } from '../../words/words.ts';
import type {
  Letter,
  LetterEntry,
  LetterMore,
  LetterPicture,
  LetterSection,
  LetterStory,
} from './letter.ts';

// Maximum characters of each text, so that no single text fills the letter; editors write far less.
const LONGEST = { title: 200, text: 400, name: 80 } as const;
const MOST_BIDS = 30;

/** Pictures of a letter; `url` is an address from the root of the site. */
export interface LetterPictures {
  cover: LetterPicture;
  /** Cover of the first article. */
  story?: LetterPicture | undefined;
}

/** The number of articles in a letter, and how many of them (the first ones) have their summary. */
interface LetterExtent {
  articles: number;
  summaries: number;
}

/** Composes the letter of an issue, with as many articles and summaries as `extent` gives. */
export function composeLetter(
  archive: Archive,
  issue: Issue,
  pictures: LetterPictures,
  extent: LetterExtent,
): Letter {
  const { journal } = archive;
  const words = wordsOf(journal.language);
  const { exports } = words;
  const name = toLine(journal.title, LONGEST.name);
  const theme = toOptionalLine(issue.theme, LONGEST.title);
  const lead = toOptionalLine(issue.lead, LONGEST.text);
  const url = absoluteUrl(issueUrl(issue.month), journal.url);
  const { story, sections } = toContents(archive, issue, extent);
  const picture = pictures.story && toPicture(pictures.story, journal);
  return {
    language: journal.language,
    subject: [`${name} ${issue.label}`, theme].filter(Boolean).join(': '),
    preview: lead ?? theme ?? story?.title ?? issue.label,
    journal: name,
    ...{ label: issue.label, theme, lead },
    facts: factsOf(issue, words),
    cover: toPicture(pictures.cover, journal),
    help: exports.letterHelp,
    issue: { label: exports.readIssue, url },
    story: story && { ...story, picture },
    sections: [...sections, ...toBidSections(archive.bids, issue, journal)],
    more: toMore(issue, extent, { url, words }),
    links: [
      { label: exports.followNew, url: absoluteUrl(FEEDS_URL, journal.url) },
      { label: exports.seeIssues, url: absoluteUrl(ISSUES_URL, journal.url) },
    ],
    footer: footerOf(journal),
  };
}

/** The first article of the issue (`story`), and the others in sections by category. */
function toContents(
  { journal, categories }: Archive,
  issue: Issue,
  { articles, summaries }: LetterExtent,
): { story: LetterStory | undefined; sections: LetterSection[] } {
  const labels = new Map(flattenCategoryTree(categories).map(({ path, label }) => [path, label]));
  const labelOf = ({ category }: Article): string => labels.get(category) ?? category;
  const [first, ...others] = issue.articles;
  const byCategory = [...Map.groupBy(others, labelOf).values()].flat();
  const entries = [...(first ? [first] : []), ...byCategory]
    .slice(0, articles)
    .map((article, index) => ({
      category: labelOf(article),
      subtitle: toOptionalLine(article.subtitle, LONGEST.title),
      ...toArticleEntry(article, journal, index < summaries),
    }));
  const [story, ...rest] = entries;
  const sections = Map.groupBy(rest, ({ category }) => category);
  return {
    story: story && {
      ...story,
      heading: wordsOf(journal.language).exports.leadStory,
      notes: [story.category, ...story.notes],
    },
    sections: [...sections].map(([heading, members]) => ({ heading, entries: members })),
  };
}

function toMore(
  { articles }: Issue,
  extent: LetterExtent,
  { url, words }: { url: string; words: Words },
): LetterMore | undefined {
  const { articlesLeft, seeArticles: label, summariesLeft } = words.exports;
  const left = articles.length - extent.articles;
  if (left > 0) return { note: articlesLeft(left), label, url };
  if (extent.summaries >= articles.length) return undefined;
  return { note: summariesLeft, label, url };
}

function toPicture(picture: LetterPicture, { url }: Journal): LetterPicture {
  const alt = toLine(picture.alt, LONGEST.title);
  return { ...picture, url: absoluteUrl(picture.url, url), alt };
}

function factsOf({ number, date, articles }: Issue, { site, day }: Words): string[] {
  return [
    ...(number === undefined ? [] : [site.number(number)]),
    ...(date === undefined ? [] : [site.publishedOn(day(date))]),
    site.articlesIn(articles.length),
  ];
}

function footerOf(journal: Journal): string[] {
  const { notice, publisher, issn } = journal;
  const owner = [publisher, licenceLabel(journal), ...(issn === undefined ? [] : [`ISSN ${issn}`])];
  return [...(notice === undefined ? [] : [notice]), owner.join(' · ')].map((line) =>
    toLine(line, LONGEST.text),
  );
}

function toArticleEntry(article: Article, journal: Journal, hasSummary: boolean): LetterEntry {
  const words = journalWordsOf(journal);
  const author = article.credits.find(({ role }) => role === '글')?.name;
  const notes = [
    article.sources[0]?.name,
    author && words.article.by(author),
    attachmentNote(article, words),
    article.access === 'members' ? words.members.mark : undefined,
  ];
  return {
    title: toLine(article.title, LONGEST.title),
    url: absoluteUrl(articleUrl(article), journal.url),
    summary: hasSummary ? toOptionalLine(article.summary, LONGEST.text) : undefined,
    notes: notes.flatMap((note) => toOptionalLine(note, LONGEST.title) ?? []),
  };
}

/** The bid notices posted in the month of the issue, thirty at most; no section if there are none. */
function toBidSections(
  bids: readonly Bid[],
  { month, year }: Issue,
  journal: Journal,
): LetterSection[] {
  const { exports, site } = wordsOf(journal.language);
  const posted = bids.filter((bid) => bid.posted.startsWith(month));
  const left = posted.length - MOST_BIDS;
  const more = {
    note: exports.noticesLeft(left),
    label: exports.seeNoticesOf(year),
    url: absoluteUrl(bidYearUrl(year), journal.url),
  };
  const entries = posted.slice(0, MOST_BIDS).map((bid) => toBidEntry(bid, journal));
  if (entries.length === 0) return [];
  return [{ heading: site.notices, entries, more: left > 0 ? more : undefined }];
}

function toBidEntry(bid: Bid, { url, language }: Journal): LetterEntry {
  const facts = pickBidFacts(bid, ['deadline', 'amount'], wordsOf(language));
  return {
    title: toLine(bid.title, LONGEST.title),
    url: absoluteUrl(bidUrl(bid), url),
    notes: [
      toLine(bid.agency, LONGEST.name),
      ...facts.map(({ label, text }) => `${label} ${text}`),
    ],
  };
}

function attachmentNote({ attachments = [] }: Article, { article }: Words): string | undefined {
  const [first, ...others] = attachments;
  return first && article.moreAttachments(toLine(first.title, LONGEST.name), others.length);
}

/** A text on one line, without control characters, shortened to `length` characters. */
function toLine(text: string, length: number): string {
  return shorten(stripForXml(text).replace(/\s+/gu, ' ').trim(), length);
}

/** Like `toLine`; undefined if there is no text. */
function toOptionalLine(text: string | undefined, length: number): string | undefined {
  return (text === undefined ? '' : toLine(text, length)) || undefined;
}
