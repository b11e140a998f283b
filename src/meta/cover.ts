import type { Archive, Issue } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { coverOf, type ImageInfo } from '../archive/image.ts';
import type { Journal } from '../archive/journal.ts';
import { mediaUrl } from '../site/urls.ts';
import { COVER } from '../pictures/cover-drawing.ts';
import { COVER_WIDTHS, type Drawing, filesOf } from '../pictures/drawing.ts';
import {
  articleShare,
  coverDrawing,
  issueShare,
  journalShare,
} from '../pictures/archive-drawings.ts';
import { SHARE } from '../pictures/share-drawing.ts';
import { type Rendition, renditionsOf } from '../body/picture.ts';
import type { ShareImage } from './page-meta.ts';

/** The image files made of a picture that is an issue's cover, narrowest first in each format. */
export function coverRenditions({ name, width, transparent }: ImageInfo): Rendition[] {
  const widest = Math.min(width, Math.max(...COVER_WIDTHS));
  const widths = [...COVER_WIDTHS.filter((narrower) => narrower < widest), widest];
  return (['avif', 'webp', transparent ? 'png' : 'jpeg'] as const).flatMap((format) =>
    widths.map((made) => ({ file: `${name}-${made}.${format}`, width: made, format })),
  );
}

/** The files and the size of an issue's cover: of the picture in its issue.yaml, or else of its drawing. */
export function coverOfIssue(
  journal: Journal,
  issue: Issue,
): { files: readonly Rendition[]; width: number; height: number } {
  const cover = coverOf(issue);
  if (cover) return { files: coverRenditions(cover), width: cover.width, height: cover.height };
  const files = filesOf(coverDrawing(journal, issue));
  return { files, ...COVER };
}

/** Share image (og:image) of pages that have none of their own. */
export function journalImageOf(journal: Journal): ShareImage {
  return ofDrawing(journalShare(journal), journal.title);
}

/** Share image (og:image) of an article or an issue: its cover, or else a drawing. */
export function shareImageOf({ journal, issues }: Archive, shown: Issue | Article): ShareImage {
  const cover = coverOf(shown);
  if ('articles' in shown) {
    if (cover) return ofPicture(cover, `${shown.label} 표지`);
    return ofDrawing(issueShare(journal, shown), `${journal.title} ${shown.label}`);
  }
  const issue = issues.find(({ month }) => month === shown.issue);
  const alt = `${journal.title} ${issue?.label ?? ''}: ${shown.title}`;
  if (cover) return ofPicture(cover, alt);
  return ofDrawing(issue ? articleShare(journal, issue, shown) : journalShare(journal), alt);
}

function ofDrawing(drawing: Drawing, alt: string): ShareImage {
  return { url: mediaUrl(filesOf(drawing)[0]?.file ?? ''), ...SHARE, alt };
}

/** The widest JPEG or PNG rendition: not every service reads AVIF or WebP. */
function ofPicture(cover: ImageInfo, alt: string): ShareImage {
  const rendition = renditionsOf(cover).findLast(({ format }) => /jpeg|png/u.test(format));
  const width = rendition?.width ?? cover.width;
  const height = Math.round((cover.height * width) / cover.width);
  return { url: mediaUrl(rendition?.file ?? ''), width, height, alt };
}
