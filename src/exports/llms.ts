import type { Archive } from '../archive/archive.ts';
import { formatDay } from '../archive/date.ts';
import { licenceLabel } from '../archive/journal.ts';
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
  SITEMAP_URL,
} from '../site/urls.ts';
import { shorten } from '../text/shorten.ts';
import { byteLength } from '../text/text-size.ts';
import { escapeMarkdown, toMarkdownLink } from './markdown.ts';

const MAX = { issues: 24, articles: 100, bids: 20, bytes: 50_000 };
const SUMMARY_LENGTH = 100;

/** The text of `/llms.txt` (llmstxt.org), at most 50 KB: introduction, links to lists, newest articles. */
export function toLlmsText(archive: Archive): string {
  const sections = [toLists(archive), toIssues(archive), toBids(archive)];
  const head = [toIntroduction(archive), ...sections].filter(Boolean).join('\n\n');
  const lines = archive.articles.slice(0, MAX.articles).map((article) => {
    const note = shorten(article.summary ?? article.subtitle ?? '', SUMMARY_LENGTH);
    return toLine(archive, article.title, markdownUrl(articleUrl(article)), note);
  });
  const articles = toSection('새 기사', linesThatFit(lines, MAX.bytes - byteLength(head) - 100));
  return `${[head, articles].filter(Boolean).join('\n\n')}\n`;
}

function toIntroduction({ journal, articles, bids }: Archive): string {
  const { title, description, publisher, since, licence, notice } = journal;
  const text = `${publisher}에서 ${since}년부터 펴내고 있습니다. 기사 ${articles.length}편과 입찰 공고 ${bids.length}건이 있습니다. 기사와 공고의 주소 끝에 index.md를 붙이면 Markdown으로 읽을 수 있습니다. 이용 조건: ${licenceLabel(licence)}.`;
  return [
    `# ${escapeMarkdown(title)}`,
    `> ${escapeMarkdown(description)}`,
    escapeMarkdown(text),
    ...(notice === undefined ? [] : [escapeMarkdown(notice)]),
  ].join('\n\n');
}

function toLists(archive: Archive): string {
  return toSection('목록', [
    toLine(archive, '전체 기사', ARTICLES_URL, '최신순'),
    toLine(archive, '지난 호 목록', ISSUES_URL),
    toLine(archive, '입찰 공고', BIDS_URL),
    toLine(archive, 'RSS', FEED_URL, '새 기사 전문'),
    toLine(archive, '구독', FEEDS_URL, '분류·수요기관·출처·태그별 피드'),
    toLine(archive, '사이트맵', SITEMAP_URL, '모든 주소'),
  ]);
}

function toIssues(archive: Archive): string {
  const lines = archive.issues.slice(0, MAX.issues).map(({ label, month, theme, articles }) => {
    const note = [theme, `기사 ${articles.length}편`].filter(Boolean).join(', ');
    return toLine(archive, label, issueUrl(month), note);
  });
  return toSection('호', lines);
}

function toBids(archive: Archive): string {
  const lines = archive.bids.slice(0, MAX.bids).map((bid) => {
    const note = `${bid.agency}, ${formatDay(bid.posted)}`;
    return toLine(archive, bid.title, markdownUrl(bidUrl(bid)), note);
  });
  return toSection('입찰 공고', lines);
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
