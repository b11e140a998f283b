import type { Issue } from '../archive/archive.ts';
import { type Article, lastEdited, type Source } from '../archive/article.ts';
import { type Bid, formatAmount, formatWon } from '../archive/bid.ts';
import { formatDay, formatInstant } from '../archive/date.ts';
import { type Journal, licenceLabel } from '../archive/journal.ts';
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
  const edited = lastEdited(article);
  const credits = [...Map.groupBy(article.credits, ({ role }) => role)];
  return toFile(journal, articleUrl(article), {
    title: article.title,
    subtitle: article.subtitle,
    facts: [
      [
        '실린 호',
        toLink(`${journal.title} ${issue.label}`, absoluteUrl(issueUrl(issue.month), journal.url)),
      ],
      ['분류', section && escapeMarkdown(section)],
      ['날짜', article.date && formatDay(article.date)],
      ['마지막 수정', edited && formatDay(edited)],
      ...credits.map(
        ([role, people]) =>
          [role, escapeMarkdown(people.map(({ name }) => name).join(', '))] as const,
      ),
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
  return toFile(journal, bidUrl(bid), {
    title: bid.title,
    facts: [
      ['수요기관', escapeMarkdown(bid.agency)],
      ['종류', bid.kind],
      ['공고일', formatDay(bid.posted)],
      ['마지막 수정', bid.updated && formatDay(bid.updated)],
      ['마감', bid.deadline && formatInstant(bid.deadline)],
      ['금액', bid.amount && formatAmount(bid.amount)],
      ['좌석 수', bid.seats?.toString()],
      ['공고 원문', bid.url && `<${bid.url}>`],
      [
        '낙찰',
        bid.result &&
          escapeMarkdown(
            [bid.result.winner, bid.result.krw && formatWon(bid.result.krw)]
              .filter(Boolean)
              .join(', '),
          ),
      ],
    ],
    body,
  });
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
function sourceLine({ name, reporter, issue, date, url }: Source): string {
  const outlet = url === undefined ? escapeMarkdown(name) : toLink(name, url);
  return [
    issue === undefined ? outlet : `${outlet} ${escapeMarkdown(issue)}`,
    reporter && `${escapeMarkdown(reporter)} 기자`,
    date && formatDay(date),
  ]
    .filter(Boolean)
    .join(', ');
}
