import * as z from 'zod';

/** What an entry's text links to and what can be linked to in it. */
export const factsSchema = z.object({
  /** Addresses as they are typed: from the root, on the entry's own page or on the web. */
  links: z.array(z.object({ url: z.string(), line: z.int(), column: z.int() })),
  /** `id`s on its page, without `#`. */
  anchors: z.array(z.string()),
  /** Names of the files beside the entry that its text offers for download. */
  attachments: z.array(z.string()),
});

export type Facts = z.infer<typeof factsSchema>;

const headingLinkSchema = z.object({
  /** 2 to 6 */
  depth: z.int(),
  /** Unique in the text, Hangul kept: `고객-경험`. */
  id: z.string(),
  text: z.string(),
});

/** A heading of a text, as the table of contents links to it. */
export type HeadingLink = z.infer<typeof headingLinkSchema>;

/** A rendered text as the cache holds it: everything that pages, feeds and search are made of. */
export const keptBodySchema = z.object({
  /** For the article's page. */
  html: z.string(),
  /** For feeds: plain and sanitized; addresses from the root, or from `#` on the article's page. */
  feedHtml: z.string(),
  /** Words only, one block a line. */
  text: z.string(),
  /** How the text begins, by `toOpening`; empty if there is no text. */
  opening: z.string(),
  markdown: z.string(),
  headings: z.array(headingLinkSchema),
  /** Reading time in whole minutes. */
  minutes: z.int(),
  /** Names of files beside the article that the text shows. */
  images: z.array(z.string()),
  /** Files that the text offers for download, with the title that the editor gave. */
  attachments: z.array(z.object({ file: z.string(), title: z.string() })),
});

export type KeptBody = z.infer<typeof keptBodySchema>;
