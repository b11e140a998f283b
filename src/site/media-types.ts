import { ATTACHMENT_TYPES } from '../archive/attachment.ts';
import { FEED_FILES } from './urls.ts';

const UTF8 = '; charset=utf-8';

/**
 * Media types by file extension. Feeds are `application/xml`, not `application/rss+xml`: with that a
 * browser shows the source or saves the file, with this it shows the feed with its style sheet.
 * Feed readers look at the text.
 */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ...ATTACHMENT_TYPES,
  avif: 'image/avif',
  css: `text/css${UTF8}`,
  html: `text/html${UTF8}`,
  ics: `text/calendar${UTF8}`,
  js: `text/javascript${UTF8}`,
  json: `application/json${UTF8}`,
  md: `text/markdown${UTF8}`,
  opml: `text/x-opml${UTF8}`,
  svg: `image/svg+xml${UTF8}`,
  woff2: 'font/woff2',
  xml: `application/xml${UTF8}`,
};

const JSON_FEED_TYPE = `application/feed+json${UTF8}`;

/** Media type of a file whose extension says nothing, such as those of the search index. */
export const UNKNOWN_TYPE = 'application/octet-stream';

/** Media type of a file of the site: `rss.xml` gives `application/xml; charset=utf-8`. */
export function mediaTypeOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (name === FEED_FILES.json) return JSON_FEED_TYPE;
  return MEDIA_TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? UNKNOWN_TYPE;
}

/** Whether a file of this media type is text, which becomes much smaller when it is compressed. */
export function isTextType(type: string): boolean {
  return type.endsWith(UTF8);
}
