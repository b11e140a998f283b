import { type Archive, flattenCategoryTree, type Issue } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import { formatDay } from '../../archive/date.ts';
import { type Journal, licenceLabel } from '../../archive/journal.ts';
import { absoluteUrl, FEEDS_URL, ISSUES_URL, issueUrl } from '../../site/urls.ts';
import { toArticleEntry, toBidSections } from './entries.ts';
import type { Letter, LetterMore, LetterPicture, LetterSection, LetterStory } from './letter.ts';
import { LONGEST, toLine, toOptionalLine } from './line.ts';

/** Pictures of a letter, addresses from the root. */
export interface LetterPictures {
  cover: LetterPicture;
  /** Of the first article. */
  story?: LetterPicture | undefined;
}

/** How much of an issue its letter says: the first so many articles, of which the first so many with their summary. */
export interface LetterExtent {
  articles: number;
  summaries: number;
}

/** The letter of an issue, to that extent. */
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
    subject: [`${name} ${issue.label}`, ...(theme === undefined ? [] : [theme])].join(': '),
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

/** The first article of the issue, then the others by category. */
function toContents(
  { journal, categories }: Archive,
  issue: Issue,
  { articles, summaries }: LetterExtent,
): { story: LetterStory | undefined; sections: LetterSection[] } {
  const labels = new Map(flattenCategoryTree(categories).map(({ path, label }) => [path, label]));
  const labelOf = ({ category }: Article): string => labels.get(category) ?? category;
  const [first, ...others] = issue.articles;
  const byCategory = [...Map.groupBy(others, labelOf).values()].flat();
  const told = [...(first ? [first] : []), ...byCategory]
    .slice(0, articles)
    .map((article, index) => ({
      category: labelOf(article),
      subtitle: toOptionalLine(article.subtitle, LONGEST.title),
      ...toArticleEntry(article, journal, index < summaries),
    }));
  const [story, ...rest] = told;
  const sections = Map.groupBy(rest, ({ category }) => category);
  return {
    story: story && { ...story, heading: '머리기사', notes: [story.category, ...story.notes] },
    sections: [...sections].map(([heading, entries]) => ({ heading, entries })),
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
