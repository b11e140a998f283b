import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { toXhtml } from '../body/xhtml.ts';
import { directionOf } from '../words/catalogue.ts';

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';

/** Writes an XHTML document of a book; `language` is the BCP 47 tag of the journal. */
export function writeBookDocument(
  { title, language }: { title: string; language: string },
  body: readonly ElementContent[],
  className?: string,
): string {
  const root = h(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: language,
      'xml:lang': language,
      dir: directionOf(language),
    },
    [
      h('head', [
        h('meta', { charset: 'utf-8' }),
        h('title', title),
        h('link', { rel: 'stylesheet', type: 'text/css', href: BOOK_STYLE }),
      ]),
      h('body', className === undefined ? {} : { className: [className] }, [...body]),
    ],
  );
  return `${DECLARATION}<!DOCTYPE html>\n${toXhtml(root)}\n`;
}

/** Writes an XML document of a book with this root element. */
export function writeXmlDocument(root: Element): string {
  return `${DECLARATION}${toXhtml(root)}\n`;
}

/** Path in the repository of the style sheet of books, which is part of their code. */
export const BOOK_CSS = 'src/books/book.css';

/** File names of a book that several documents mention; chapters are named in `book.ts`. */
export const BOOK_STYLE = 'style.css';
export const BOOK_COVER = 'cover.xhtml';
export const BOOK_CONTENTS = 'contents.xhtml';
export const BOOK_COLOPHON = 'colophon.xhtml';
export const BOOK_NCX = 'toc.ncx';
/** The font of titles, without its folder. */
export const BOOK_FONT = 'fonts/title.ttf';

/**
 * The id of the element at which a page of the printed issue begins; the underscore keeps it apart from the
 * ids of headings.
 */
export function pageId(page: number): string {
  return `page_${page}`;
}

/** Path in a book of the picture with this file name in `/media/`: `images/5b1f0c…-1080.jpeg`. */
export function bookPicture(file: string): string {
  return `images/${file}`;
}
