import type { Link, Paragraph, Root, Text } from 'mdast';
import { type Article, lastEdited } from '../archive/article.ts';
import { coverOf } from '../archive/image.ts';
import type { ArchiveInput, DeclaredIssue } from '../archive/input.ts';
import type { Journal } from '../archive/journal.ts';
import { scanFile } from '../archive/scans.ts';
import type { Body, renderBody } from '../body/render.ts';
import { articleUrl } from '../site/urls.ts';
import { journalWordsOf } from '../words/words.ts';
import { digestOf } from './cache.ts';
import { codeDigest } from './code-digest.ts';
import { isRendered, writeBody } from './keep-entries.ts';

/**
 * Replaces each article for members by a teaser, before any other code sees the articles, so that no page,
 * feed, index or file can contain more. A teaser's digest depends only on what everybody may see; it is the
 * key of the text that `renderTeasers` writes. PDFs of an issue that has such an article are left out.
 */
export function closeArticles(input: ArchiveInput): ArchiveInput {
  const { membership, language } = input.journal;
  const articles = input.articles.map((article) => {
    if (article.access !== 'members') return article;
    const teaser = toTeaser({ ...article, digest: '' });
    const code = codeDigest('src/content/close-articles.ts');
    return { ...teaser, digest: digestOf(code, JSON.stringify([teaser, membership, language])) };
  });
  return { ...input, articles, issues: closePdfs(input.issues, articles) };
}

/**
 * The part of an article for members that everybody sees: without its attachments, its corrections (which may
 * quote the text) and its pictures except the cover. The day of its last edit stays.
 */
export function toTeaser(article: Article): Article {
  const cover = coverOf(article);
  return {
    ...article,
    images: cover ? [cover] : [],
    attachments: undefined,
    attachmentsInText: [],
    corrections: undefined,
    updated: lastEdited(article),
  };
}

/** Leaves out the PDFs of an issue that contains an article for members, because they may show its text. */
function closePdfs(
  issues: readonly DeclaredIssue[],
  articles: readonly Article[],
): DeclaredIssue[] {
  const closed = new Set(
    articles.filter(({ access }) => access === 'members').map(({ issue }) => issue),
  );
  return issues.map((issue) =>
    closed.has(issue.month)
      ? {
          ...issue,
          pdfBytes: undefined,
          ebook: scanFile(issue.ebook) === undefined ? issue.ebook : undefined,
        }
      : issue,
  );
}

/** Writes the texts of all teasers into the cache, next to the texts of other articles. */
export async function renderTeasers({ articles, journal }: ArchiveInput): Promise<void> {
  const missing = articles.filter(
    ({ access, digest }) => access === 'members' && !isRendered(digest),
  );
  if (missing.length === 0) return;
  // Imported here, because few builds need it and a check renders nothing.
  const { renderBody: render } = await import('../body/render.ts');
  for (const article of missing) writeBody(article.digest, toTeaserBody(article, journal, render));
}

/**
 * The text shown to everybody in place of that of an article for members: that only members can read it, the
 * day from which everybody can, and how to become a member. Feeds and Markdown also link to the article's
 * page. The search does not find these sentences.
 */
function toTeaserBody(article: Article, journal: Journal, render: typeof renderBody): Body {
  const { membership, language } = journal;
  const words = journalWordsOf(journal);
  const { note, opensOn, readOnPage, join } = words.members;
  const { opens } = article;
  const sentences = opens === undefined ? note : `${note} ${opensOn(words.day(opens))}`;
  const how = membership && [
    toText(membership.text),
    ...(membership.url === undefined ? [] : [toText(' '), toLink(join, membership.url)]),
  ];
  const renderLines = (first: Paragraph['children']): Body => {
    const lines = how ? [first, how] : [first];
    const children = lines.map((line) => ({ type: 'paragraph' as const, children: line }));
    const tree: Root = { type: 'root', children };
    return render(tree, { images: new Map(), attachmentUrl: (file) => file, language });
  };
  const link = toLink(readOnPage, articleUrl(article));
  return {
    ...renderLines([toText(sentences), toText(' '), link]),
    html: renderLines([toText(sentences)]).html,
    text: '',
    opening: sentences,
  };
}

function toText(value: string): Text {
  return { type: 'text', value };
}

function toLink(label: string, url: string): Link {
  return { type: 'link', url, children: [toText(label)] };
}
