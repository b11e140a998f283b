import type { Issue } from '../archive/archive.ts';
import type { Article, Source } from '../archive/article.ts';
import type { Bid } from '../archive/bid.ts';
import { formatDay } from '../archive/date.ts';
import { type Journal, licenceLabel } from '../archive/journal.ts';
import {
  creditFacts,
  dayFacts,
  type EntryFact,
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
import { escapeMarkdown, toLink } from './markdown-text.ts';

/** An article as one Markdown file: what its page says of it, then its text (`Body.markdown`). */
export function toMarkdown(
  article: Article,
  issue: Issue,
  journal: Journal,
  { section, body }: { section: string | undefined; body: string },
): string {
  return toFile(journal, articleUrl(article), {
    title: article.title,
    subtitle: article.subtitle,
    facts: [
      [
        '실린 호',
        toLink(`${journal.title} ${issue.label}`, absoluteUrl(issueUrl(issue.month), journal.url)),
      ],
      ['분류', section && escapeMarkdown(section)],
      ...[...dayFacts(article), ...creditFacts(article)].map(toFactLine),
      ...article.sources.map((source) => ['출처', sourceLine(source)] as const),
      ['꼬리표', escapeMarkdown(article.tags.join(', '))],
    ],
    summary: article.summary,
    sections: [
      [
        '바로잡습니다',
        (article.corrections ?? []).map(
          ({ date, text }) => `${formatDay(date)}: ${escapeMarkdown(text)}`,
        ),
      ],
    ],
    body,
    after: [
      [
        '첨부',
        (article.attachments ?? []).map(({ title, file }) =>
          toLink(title, absoluteUrl(attachmentUrl(article, file), journal.url)),
        ),
      ],
    ],
  });
}

/** A bid notice as one Markdown file. */
export function toBidMarkdown(bid: Bid, journal: Journal, body: string): string {
  const result = pickBidFacts(bid, ['winner', 'price']);
  return toFile(journal, bidUrl(bid), {
    title: bid.title,
    facts: [
      ...pickBidFacts(bid, ['agency', 'kind', 'posted', 'updated']).map(toFactLine),
      ...pickBidFacts(bid, ['deadline', 'amount', 'seats']).map(toFactLine),
      ...pickBidFacts(bid, ['original']).map(({ label, url = '' }) => [label, `<${url}>`] as const),
      ['낙찰', result.map(({ text }) => escapeMarkdown(text)).join(', ')],
    ],
    body,
  });
}

function toFactLine({ label, text }: EntryFact): readonly [label: string, text: string] {
  return [label, escapeMarkdown(text)];
}

type Section = readonly [heading: string, lines: readonly string[]];

interface File {
  title: string;
  subtitle?: string | undefined;
  facts: readonly (readonly [label: string, text: string | undefined])[];
  summary?: string | undefined;
  sections?: readonly Section[];
  body: string;
  after?: readonly Section[];
}

function toFile(journal: Journal, url: string, file: File): string {
  const facts = [
    ...file.facts,
    ['주소', `<${absoluteUrl(url, journal.url)}>`] as const,
    ['이용 조건', licenceLabel(journal.licence)] as const,
  ];
  const body = file.body.replaceAll(ANY_SITE, journal.url).trim();
  const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
  const toSection = ([heading, lines]: Section): string =>
    lines.length === 0 ? '' : `## ${heading}\n\n${list(lines)}`;
  const blocks = [
    `# ${escapeMarkdown(file.title)}`,
    file.subtitle && escapeMarkdown(file.subtitle),
    list(facts.flatMap(([label, text]) => (text ? [`${label}: ${text}`] : []))),
    journal.notice && escapeMarkdown(journal.notice),
    file.summary && `> ${escapeMarkdown(file.summary)}`,
    ...(file.sections ?? []).map(toSection),
    ...(body === '' ? [] : ['---', body]),
    ...(file.after ?? []).map(toSection),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** `[봄날신문](https://…) 2024년 5월호, 김견본 기자, 2024년 5월 20일` */
function sourceLine(source: Source): string {
  const { name, original, issue, reporter, date } = sourceFacts(source);
  const outlet = original === undefined ? escapeMarkdown(name) : toLink(name, original);
  return [
    issue === undefined ? outlet : `${outlet} ${escapeMarkdown(issue)}`,
    reporter && escapeMarkdown(reporter),
    date?.text,
  ]
    .filter(Boolean)
    .join(', ');
}
