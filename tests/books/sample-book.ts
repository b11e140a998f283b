import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { type Archive, buildArchive } from '../../src/archive/archive.ts';
import type { Article } from '../../src/archive/article.ts';
import type { ArchiveInput } from '../../src/archive/input.ts';
import { toIssueBook } from '../../src/books/book.ts';
import { BOOK_FONT, bookPicture } from '../../src/books/book-document.ts';
import { titleCharacters, writeBook } from '../../src/books/write-book.ts';
import { zipBook } from '../../src/books/zip-book.ts';
import { makeBookFont } from '../../src/content/title-font.ts';
import { input } from '../archive/samples.ts';
import { compileOrThrow } from '../body/surroundings.ts';

/** An article of a book, and its text in MDX or already as XHTML. */
export interface Piece {
  article: Article;
  text?: string;
  bookHtml?: string;
}

const pixels = sharp({ create: { width: 2, height: 2, channels: 3, background: 'white' } });
const PICTURES = { jpeg: await pixels.jpeg().toBuffer(), png: await pixels.png().toBuffer() };
const COVER = { file: 'cover-960.png', width: 2, height: 2 };

/** The EPUB of the issue 2024-04 with these articles; every picture is two pixels wide. */
export async function bookOf(
  pieces: readonly Piece[],
  rest: Partial<ArchiveInput> = {},
): Promise<Uint8Array> {
  const archive = buildArchive(
    input(
      pieces.map(({ article }) => article),
      rest,
    ),
  );
  const { documents, pictures } = writeSampleBook(archive, pieces);
  const binaries = new Map<string, Uint8Array>(
    pictures.map((file) => [bookPicture(file), PICTURES[file.endsWith('png') ? 'png' : 'jpeg']]),
  );
  binaries.set(BOOK_FONT, await makeBookFont(titleCharacters(documents.values())));
  return zipBook(documents, binaries);
}

function writeSampleBook(archive: Archive, pieces: readonly Piece[]) {
  const [issue] = archive.issues;
  if (!issue) throw new Error('호가 없습니다.');
  const bodies = new Map(pieces.map((piece) => [piece.article.digest, bodyOf(piece)]));
  return writeBook(toIssueBook(archive, issue), archive.journal, {
    bodyOf: ({ digest }) => ({ bookHtml: bodies.get(digest) ?? '' }),
    cover: COVER,
    style: readFileSync('src/books/book.css', 'utf8'),
  });
}

function bodyOf({ text, bookHtml = '' }: Piece): string {
  return text === undefined ? bookHtml : compileOrThrow(text).bookHtml;
}
