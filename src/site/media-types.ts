import { fileNameOf } from '../text/slug.ts';
import { ATTACHMENT_TYPES } from '../archive/attachment.ts';
import { FEED_FILES } from './urls.ts';

const UTF8 = '; charset=utf-8';

/**
 * Media types by file extension. Feeds are `application/xml`: browsers show it with its style sheet,
 * but show the source of `application/rss+xml` or save it. Feed readers look at the content of the
 * file, not at its type.
 */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ...ATTACHMENT_TYPES,
  avif: 'image/avif',
  css: `text/css${UTF8}`,
  epub: 'application/epub+zip',
  html: `text/html${UTF8}`,
  ics: `text/calendar${UTF8}`,
  js: `text/javascript${UTF8}`,
  json: `application/json${UTF8}`,
  md: `text/markdown${UTF8}`,
  opml: `text/x-opml${UTF8}`,
  svg: `image/svg+xml${UTF8}`,
  webmanifest: `application/manifest+json${UTF8}`,
  woff2: 'font/woff2',
  xml: `application/xml${UTF8}`,
};

const JSON_FEED_TYPE = `application/feed+json${UTF8}`;

/** Media type of a file with an unknown extension, such as the files of the search index. */
export const UNKNOWN_TYPE = 'application/octet-stream';

/** Media type of a file of the site: `rss.xml` gives `application/xml; charset=utf-8`. */
export function mediaTypeOf(file: string): string {
  const name = fileNameOf(file);
  if (name === FEED_FILES.json) return JSON_FEED_TYPE;
  return MEDIA_TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? UNKNOWN_TYPE;
}

/** Whether a file of this media type is text, which becomes much smaller when it is compressed. */
export function isTextType(type: string): boolean {
  return type.endsWith(UTF8);
}
