import { type Archive, flattenCategoryTree, type Issue } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import type { Bid } from '../../archive/bid.ts';
import { formatDay } from '../../archive/date.ts';
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
import type {
  Letter,
  LetterEntry,
  LetterMore,
  LetterPicture,
  LetterSection,
  LetterStory,
} from './letter.ts';

// Maximum characters of a text, so that no single text fills the letter; editors write far less.
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
    facts: factsOf(issue),
    cover: toPicture(pictures.cover, journal),
    issue: { label: '이 호를 사이트에서 읽기', url },
    story: story && { ...story, picture },
    sections: [...sections, ...toBidSections(archive.bids, issue, journal)],
    more: toMore(issue, extent, url),
    links: [
      { label: '새 글 구독하기', url: absoluteUrl(FEEDS_URL, journal.url) },
      { label: '지난 호 보기', url: absoluteUrl(ISSUES_URL, journal.url) },
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
    story: story && { ...story, heading: '머리기사', notes: [story.category, ...story.notes] },
    sections: [...sections].map(([heading, members]) => ({ heading, entries: members })),
  };
}

function toMore({ articles }: Issue, extent: LetterExtent, url: string): LetterMore | undefined {
  const label = '이 호의 기사 모두 보기';
  const left = articles.length - extent.articles;
  if (left > 0) return { note: `메일에 다 싣지 못한 기사가 ${left}편 있습니다.`, label, url };
  if (extent.summaries >= articles.length) return undefined;
  return { note: '기사가 많아 요약을 다 싣지 못했습니다.', label, url };
}

function toPicture(picture: LetterPicture, { url }: Journal): LetterPicture {
  const alt = toLine(picture.alt, LONGEST.title);
  return { ...picture, url: absoluteUrl(picture.url, url), alt };
}

function factsOf({ number, date, articles }: Issue): string[] {
  return [
    ...(number === undefined ? [] : [`통권 ${number}호`]),
    ...(date === undefined ? [] : [`${formatDay(date)} 발행`]),
    `기사 ${articles.length}편`,
  ];
}

function footerOf({ notice, publisher, licence, issn }: Journal): string[] {
  const owner = [publisher, licenceLabel(licence), ...(issn === undefined ? [] : [`ISSN ${issn}`])];
  return [...(notice === undefined ? [] : [notice]), owner.join(' · ')].map((line) =>
    toLine(line, LONGEST.text),
  );
}

function toArticleEntry(article: Article, { url }: Journal, hasSummary: boolean): LetterEntry {
  const author = article.credits.find(({ role }) => role === '글')?.name;
  const notes = [article.sources[0]?.name, author && `글 ${author}`, attachmentNote(article)];
  return {
    title: toLine(article.title, LONGEST.title),
    url: absoluteUrl(articleUrl(article), url),
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
  const posted = bids.filter((bid) => bid.posted.startsWith(month));
  const left = posted.length - MOST_BIDS;
  const more = {
    note: `메일에 다 싣지 못한 공고가 ${left}건 있습니다.`,
    label: `${year}년의 입찰 공고 모두 보기`,
    url: absoluteUrl(bidYearUrl(year), journal.url),
  };
  const entries = posted.slice(0, MOST_BIDS).map((bid) => toBidEntry(bid, journal));
  if (entries.length === 0) return [];
  return [{ heading: '입찰 공고', entries, more: left > 0 ? more : undefined }];
}

function toBidEntry(bid: Bid, { url }: Journal): LetterEntry {
  return {
    title: toLine(bid.title, LONGEST.title),
    url: absoluteUrl(bidUrl(bid), url),
    notes: [
      toLine(bid.agency, LONGEST.name),
      ...pickBidFacts(bid, ['deadline', 'amount']).map(({ label, text }) => `${label} ${text}`),
    ],
  };
}

function attachmentNote({ attachments = [] }: Article): string | undefined {
  const [first, ...others] = attachments;
  if (!first) return undefined;
  const more = others.length > 0 ? ` 외 ${others.length}건` : '';
  return `첨부: ${toLine(first.title, LONGEST.name)}${more}`;
}

/** A text on one line, without control characters, shortened to `length` characters. */
function toLine(text: string, length: number): string {
  return shorten(stripForXml(text).replace(/\s+/gu, ' ').trim(), length);
}

/** As `toLine`; undefined if there is no text. */
function toOptionalLine(text: string | undefined, length: number): string | undefined {
  return (text === undefined ? '' : toLine(text, length)) || undefined;
}
