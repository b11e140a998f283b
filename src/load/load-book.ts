import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { coverOf } from '../archive/image.ts';
import { type Book, chaptersOf } from '../books/book.ts';
import { BOOK_CSS, BOOK_FONT, bookPicture } from '../books/book-document.ts';
import { titleCharacters, writeBook } from '../books/write-book.ts';
import { zipBook } from '../books/zip-book.ts';
import { fallbackOf } from '../body/picture.ts';
import { makeBookFont } from '../content/title-font.ts';
import { readBody } from '../content/keep-entries.ts';
import { coverDrawing, listCover } from '../pictures/archive-drawings.ts';
import { COVER_SIZE } from '../pictures/cover-drawing.ts';
import { filesOf } from '../pictures/drawing.ts';
import { wordsOf } from '../words/words.ts';
import { type MediaFile, readMedia } from './load-pictures.ts';

/** Makes the EPUB of a book; the texts of its articles must have been rendered. */
export async function makeBook(archive: Archive, book: Book): Promise<Uint8Array<ArrayBuffer>> {
  const cover = coverOfBook(archive, book);
  const { documents, pictures } = writeBook(book, archive.journal, {
    bodyOf: ({ digest }) => readBody(digest),
    cover: { ...cover, file: cover.media.rendition.file },
    style: readFileSync(resolve(BOOK_CSS), 'utf8'),
  });
  const media = mediaOf(book, cover.media);
  const binaries = new Map<string, Uint8Array>();
  for (const file of pictures) {
    const source = media.get(file);
    if (!source) throw new Error(`${file}: no article of the book has this picture.`);
    binaries.set(bookPicture(file), await readMedia(source));
  }
  binaries.set(BOOK_FONT, await makeBookFont(titleCharacters(documents.values())));
  return zipBook(documents, binaries);
}

/** The picture on the cover of a book: that of its issue, or a drawing. */
function coverOfBook(
  { journal }: Archive,
  { issue, name }: Book,
): { media: MediaFile; width: number; height: number } {
  const picture = issue && coverOf(issue);
  if (picture) {
    const { height, ...rendition } = fallbackOf(picture);
    return { media: { source: picture.file, rendition }, width: rendition.width, height };
  }
  const drawing = issue
    ? coverDrawing(journal, issue, wordsOf(journal.language))
    : listCover(journal, name);
  const [rendition] = filesOf(drawing).slice(-1);
  if (!rendition) throw new Error(`${name}: the cover has no file.`);
  return { media: { drawing, rendition }, ...COVER_SIZE };
}

/** The pictures that a book may contain, by their file names in `/media/`. */
function mediaOf(book: Book, cover: MediaFile): ReadonlyMap<string, MediaFile> {
  const images = chaptersOf(book).flatMap(({ article }) => article.images);
  const inText = images.map((image) => ({ source: image.file, rendition: fallbackOf(image) }));
  return new Map([...inText, cover].map((media) => [media.rendition.file, media]));
}
