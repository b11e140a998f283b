import type { Archive, Issue } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { coverOf, type ImageInfo } from '../archive/image.ts';
import type { Journal } from '../archive/journal.ts';
import { mediaUrl } from '../site/urls.ts';
import { wordsOf } from '../words/words.ts';
import { COVER_SIZE } from '../pictures/cover-drawing.ts';
import { COVER_WIDTHS, type Drawing, filesOf } from '../pictures/drawing.ts';
import {
  articleShare,
  coverDrawing,
  hasArticleShares,
  issueShare,
  journalShare,
} from '../pictures/archive-drawings.ts';
import { SHARE_SIZE } from '../pictures/share-drawing.ts';
import { fallbackOf, modernFormatsOf, type Rendition } from '../body/picture.ts';
import type { LetterPictures } from '../exports/letter/compose-letter.ts';
import type { LetterPicture } from '../exports/letter/letter.ts';

/** A share image (og:image): address from the root of the site, size in pixels and alt text. */
export interface ShareImage {
  url: string;
  width: number;
  height: number;
  alt: string;
}

/** The renditions of an issue's cover picture: up to three formats, each in some widths, narrowest first (`<name>-240.avif`). */
export function coverRenditions(image: ImageInfo): Rendition[] {
  const { name, width, transparent } = image;
  const widest = Math.min(width, Math.max(...COVER_WIDTHS));
  const widths = [...COVER_WIDTHS.filter((narrower) => narrower < widest), widest];
  const formats = [...modernFormatsOf(image, widths), transparent ? 'png' : 'jpeg'] as const;
  return formats.flatMap((format) =>
    widths.map((made) => ({ file: `${name}-${made}.${format}`, width: made, format })),
  );
}

/** The renditions and the size in pixels of an issue's cover: the picture in its issue.yaml, or else a drawing. */
export function coverOfIssue(
  journal: Journal,
  issue: Issue,
): { files: readonly Rendition[]; width: number; height: number } {
  const cover = coverOf(issue);
  if (cover) return { files: coverRenditions(cover), width: cover.width, height: cover.height };
  const files = filesOf(coverDrawing(journal, issue, wordsOf(journal.language)));
  return { files, ...COVER_SIZE };
}

/** The share image of pages without their own: the journal's drawing. */
export function journalImageOf(journal: Journal): ShareImage {
  return ofDrawing(journalShare(journal, wordsOf(journal.language)), journal.title);
}

/**
 * The share image of an article or an issue: its cover, or else a drawing. An article of an older issue
 * without a cover gets the image of its issue.
 */
export function shareImageOf(archive: Archive, shown: Issue | Article): ShareImage {
  const { journal, issues } = archive;
  const words = wordsOf(journal.language);
  const cover = coverOf(shown);
  if ('articles' in shown) {
    if (cover) return ofPicture(cover, words.site.cover(shown.label));
    return ofDrawing(issueShareOf(journal, shown), `${journal.title} ${shown.label}`);
  }
  const issue = issues.find(({ month }) => month === shown.issue);
  const alt = `${journal.title} ${issue?.label ?? ''}: ${shown.title}`;
  if (cover) return ofPicture(cover, shown.cover?.alt ?? alt);
  if (!issue) return ofDrawing(journalShare(journal, words), alt);
  return hasArticleShares(archive, issue)
    ? ofDrawing(articleShare(journal, issue, shown), alt)
    : shareImageOf(archive, issue);
}

// The name of a drawing is a digest of what it shows, and each article of an older issue shows that of its issue.
const issueShares = new WeakMap<Issue, Drawing>();

function issueShareOf(journal: Journal, issue: Issue): Drawing {
  const drawing = issueShares.get(issue) ?? issueShare(journal, issue);
  issueShares.set(issue, drawing);
  return drawing;
}

function ofDrawing(drawing: Drawing, alt: string): ShareImage {
  return { url: mediaUrl(filesOf(drawing)[0]?.file ?? ''), ...SHARE_SIZE, alt };
}

/** The share image of a cover picture: its JPEG or PNG rendition, because not every service reads AVIF or WebP. */
function ofPicture(cover: ImageInfo, alt: string): ShareImage {
  const { file, width, height } = fallbackOf(cover);
  return { url: mediaUrl(file), width, height, alt };
}

/** Widths of pictures in a letter, in pixels: of the text column, and of the issue's cover. */
const WIDTHS = { column: 584, cover: 240 };

/** The pictures of an issue's letter, in formats that every mail program shows. */
export function letterPictures(archive: Archive, issue: Issue): LetterPictures {
  const { files, ...size } = coverOfIssue(archive.journal, issue);
  const plain = files.filter(({ format }) => format === 'png' || format === 'jpeg');
  const file = plain.find(({ width }) => width >= 2 * WIDTHS.cover) ?? plain.at(-1);
  const [first] = issue.articles;
  return {
    cover: {
      url: mediaUrl(file?.file ?? ''),
      alt: wordsOf(archive.journal.language).site.cover(issue.label),
      ...sizeWithin(size, WIDTHS.cover),
    },
    story: first && coverOf(first) ? toStoryPicture(archive, first) : undefined,
  };
}

/** The picture of a letter's first article; its alt text is empty, because the title is next to it. */
function toStoryPicture(archive: Archive, article: Article): LetterPicture {
  const { url, ...size } = shareImageOf(archive, article);
  return { url, alt: '', ...sizeWithin(size, WIDTHS.column) };
}

function sizeWithin({ width, height }: { width: number; height: number }, most: number) {
  const shown = Math.min(width, most);
  return { width: shown, height: Math.max(1, Math.round((height * shown) / width)) };
}
