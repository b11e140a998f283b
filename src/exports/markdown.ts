import type { Issue } from '../archive/archive.ts';
import type { Article, Source } from '../archive/article.ts';
import type { Bid } from '../archive/bid.ts';
import { type Journal, licenceLabel } from '../archive/journal.ts';
import { historySteps, toHistoryLine } from '../bids/notice-history.ts';
import {
  creditFacts,
  dayFacts,
  type EntryFact,
  pagesFact,
  pickBidFacts,
  sourceFacts,
} from '../site/entry-facts.ts';
import {
  absoluteUrl,
  ANY_SITE,
  articleUrl,
  attachmentUrl,
  bidUrl,
  issueUrl,
} from '../site/urls.ts';
import { type Words, wordsOf } from '../words/words.ts';

/** Writes an article as a Markdown file: title, facts and summary, then its text (`body`, Markdown). */
export function toMarkdown(
  article: Article,
  issue: Issue,
  journal: Journal,
  {
    section,
    body,
    picture,
  }: {
    section: string | undefined;
    body: string;
    /** Address of the lead picture from the root of the site. */
    picture?: string | undefined;
  },
): string {
  const words = wordsOf(journal.language);
  const { exports } = words;
  const issueLink = absoluteUrl(issueUrl(issue.month), journal.url);
  const pages = pagesFact(article, words, issue);
  const corrections = (article.corrections ?? []).map(
    ({ date, text }) => `${words.day(date)}: ${escapeMarkdown(text)}`,
  );
  const attachments = (article.attachments ?? []).map(({ title, file }) =>
    toMarkdownLink(title, absoluteUrl(attachmentUrl(article, file), journal.url)),
  );
  return toFile(journal, articleUrl(article), {
    title: article.title,
    subtitle: article.subtitle,
    facts: [
      [exports.inIssue, toMarkdownLink(`${journal.title} ${issue.label}`, issueLink)],
      [exports.category, section && escapeMarkdown(section)],
      ...[...dayFacts(article, words), ...creditFacts(article, words)].map(toFactLine),
      ...(pages ? [toLinkedFact(pages, journal)] : []),
      ...article.sources.map(
        (source) => [words.article.source, sourceLine(source, words)] as const,
      ),
      [words.site.tags, escapeMarkdown(article.tags.join(', '))],
    ],
    picture: picture && toMarkdownPicture(article, absoluteUrl(picture, journal.url)),
    summary: article.summary,
    sections: [[words.article.corrections, corrections]],
    body,
    after: [[words.article.attachments, attachments]],
  });
}

const BID_FACTS = [
  ...(['agency', 'asWritten', 'kind', 'number', 'posted', 'updated'] as const),
  ...(['deadline', 'fullAmount', 'seats'] as const),
];

/** Writes a bid notice as a Markdown file: title and facts, then its text (`body`, Markdown). */
export function toBidMarkdown(bid: Bid, journal: Journal, body: string): string {
  const words = wordsOf(journal.language);
  const result = pickBidFacts(bid, ['winner', 'price', 'awarded'], words);
  const history = historySteps(bid, words).map((step) =>
    escapeMarkdown(toHistoryLine(step, words)),
  );
  return toFile(journal, bidUrl(bid), {
    title: bid.title,
    facts: [
      ...pickBidFacts(bid, BID_FACTS, words).map(toFactLine),
      ...pickBidFacts(bid, ['original'], words).map(
        ({ label, url = '' }) => [label, `<${url}>`] as const,
      ),
      [words.notice.result, result.map(({ text }) => escapeMarkdown(text)).join(', ')],
    ],
    sections: [[words.noticePage.history, history]],
    body,
  });
}

function toFactLine({ label, text }: EntryFact): readonly [label: string, text: string] {
  return [label, escapeMarkdown(text)];
}

function toLinkedFact(fact: EntryFact, { url: site }: Journal): ReturnType<typeof toFactLine> {
  const { label, text, url } = fact;
  return url === undefined
    ? toFactLine(fact)
    : [label, toMarkdownLink(text, absoluteUrl(url, site))];
}

type Section = readonly [heading: string, lines: readonly string[]];

interface MarkdownFile {
  title: string;
  subtitle?: string | undefined;
  facts: readonly (readonly [label: string, text: string | undefined])[];
  picture?: string | undefined;
  summary?: string | undefined;
  sections?: readonly Section[];
  body: string;
  after?: readonly Section[];
}

function toFile(journal: Journal, url: string, file: MarkdownFile): string {
  const { exports } = wordsOf(journal.language);
  const facts = [
    ...file.facts,
    [exports.address, `<${absoluteUrl(url, journal.url)}>`] as const,
    [exports.licence, licenceLabel(journal)] as const,
  ];
  const body = file.body.replaceAll(ANY_SITE, journal.url).trim();
  const toList = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
  const toSection = ([heading, lines]: Section): string =>
    lines.length === 0 ? '' : `## ${heading}\n\n${toList(lines)}`;
  const blocks = [
    `# ${escapeMarkdown(file.title)}`,
    file.subtitle && escapeMarkdown(file.subtitle),
    toList(facts.flatMap(([label, text]) => (text ? [`${label}: ${text}`] : []))),
    journal.notice && escapeMarkdown(journal.notice),
    file.picture,
    file.summary && `> ${escapeMarkdown(file.summary)}`,
    ...(file.sections ?? []).map(toSection),
    ...(body === '' ? [] : ['---', body]),
    ...(file.after ?? []).map(toSection),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** The lead picture in Markdown, with its caption and credit. */
function toMarkdownPicture({ cover }: Article, address: string): string {
  const { alt = '', caption, credit } = cover ?? {};
  const below = [caption, credit].filter((text) => text !== undefined).map(escapeMarkdown);
  return [`!${toMarkdownLink(alt, address)}`, ...below].join(' ');
}

/** A source in Markdown: `[봄날신문](https://…) 2024년 5월호, 김견본 기자, 2024년 5월 20일`. */
function sourceLine(source: Source, words: Words): string {
  const { name, original, issue, reporter, date } = sourceFacts(source, words);
  const outlet = original === undefined ? escapeMarkdown(name) : toMarkdownLink(name, original);
  return [
    issue === undefined ? outlet : `${outlet} ${escapeMarkdown(issue)}`,
    reporter && escapeMarkdown(reporter),
    date?.text,
  ]
    .filter(Boolean)
    .join(', ');
}

// Characters that are Markdown syntax where they occur: not a `<` or `&` before a space, nor a `_` inside a word.
const SIGNS = /[\\`*[\]]|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_|<(?=[a-z/!?])|&(?=#|\w+;)|~/giu;
const AT_START = /^(?:#{1,6}|[+-]|\d{1,9}[.)])(?=\s|$)|^>|^(?:=+|-+)\s*$/u;
// GFM links a bare address up to the next space, and a backslash inside is part of the address.
const ADDRESS = /(?:https?:\/\/|www\.|[\w.+-]{1,64}@)\S*/giu;
const ADDRESS_SIGN = /:(?=\/\/)|@|(?<=www)\./giu;

/** Escapes one line of text, so that Markdown shows every character. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(SIGNS, '\\$&')
    .replace(ADDRESS, (found) =>
      found.includes('\\') ? found.replace(ADDRESS_SIGN, '\\$&') : found,
    )
    .replace(AT_START, (start) => start.replace(/[#+.)>=-]/u, '\\$&'));
}

/** A Markdown link, `[text](address)`; characters that would end the address are percent-encoded. */
export function toMarkdownLink(text: string, address: string): string {
  const href = new URL(address).href.replace(
    /[()<>]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${escapeMarkdown(text)}](${href})`;
}
