import type { Archive } from '../archive/archive.ts';
import { coverOf } from '../archive/image.ts';
import { type Rendition, renditionsOf } from '../body/picture.ts';
import { chartsOf } from '../content/keep-entries.ts';
import { readDrawn } from '../content/drawings.ts';
import { readRendition } from '../content/entry-files.ts';
import { readTitleFont, TITLE_FONT_BUDGET } from '../content/title-font.ts';
import { coverRenditions } from '../meta/cover.ts';
import { type Drawing, filesOf } from '../pictures/drawing.ts';
import { drawingsOf } from '../pictures/archive-drawings.ts';
import { drawIcon } from '../pictures/emblem.ts';
import { rasterize } from '../pictures/pixels.ts';
import { titleTexts } from '../pictures/title-glyphs.ts';
import { wordsOf } from '../words/words.ts';

/** A file of `/media/`: a rendition of an image of the content folder, or a file of a drawing. */
export type MediaFile = { rendition: Rendition } & ({ source: string } | { drawing: Drawing });

/** Lists every file of `/media/`, by its name: `5b1f0c…-1080.avif`. */
export function listMedia(archive: Archive): ReadonlyMap<string, MediaFile> {
  const { articles, bids, issues } = archive;
  const drawings = [
    ...drawingsOf(archive, wordsOf(archive.journal.language)),
    ...[...articles, ...bids].flatMap(chartsOf),
  ];
  const files: MediaFile[] = [
    ...[...articles, ...bids, ...issues].flatMap(({ images }) =>
      images.flatMap((image) =>
        renditionsOf(image).map((rendition) => ({ source: image.file, rendition })),
      ),
    ),
    ...issues.flatMap((issue) => {
      const cover = coverOf(issue);
      if (!cover) return [];
      return coverRenditions(cover).map((rendition) => ({ source: cover.file, rendition }));
    }),
    ...drawings.flatMap((drawing) => filesOf(drawing).map((rendition) => ({ drawing, rendition }))),
  ];
  // A picture that two articles use is one file.
  return new Map(files.map((media) => [media.rendition.file, media]));
}

/** The bytes of a file of `/media/`. */
export function readMedia(media: MediaFile): Promise<Uint8Array<ArrayBuffer>> {
  return 'drawing' in media
    ? readDrawn(media.drawing, media.rendition.file)
    : readRendition(media.source, media.rendition);
}

/** The journal's icon as PNG; `size` is its width and height in pixels. */
export async function rasterIcon(size: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await rasterize(drawIcon(size), 1));
}

/**
 * The title font (WOFF2) with the glyphs of all titles of the archive and of the standing pages;
 * warns on the console if rare letters had to be left out because of the size limit.
 */
export async function loadTitleFont(
  archive: Archive,
  pageTitles: readonly string[],
): Promise<Uint8Array<ArrayBuffer>> {
  const titles = [...titleTexts(archive), ...pageTitles];
  const { font, left } = await readTitleFont(titles, archive.journal.language);
  if (left > 0) {
    console.warn(
      `제목 글꼴이 ${TITLE_FONT_BUDGET / 1000} KB를 넘지 않게 드문 글자 ${left}자를 뺐습니다. 그 글자는 독자의 글꼴로 보입니다.`,
    );
  }
  return new Uint8Array(font);
}
