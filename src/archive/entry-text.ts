import * as z from 'zod';

/** Links, anchors and downloads in an entry's text, collected for the check of links. */
export interface TextFacts {
  /** Link addresses as typed: `/issues/2024-04/`, `#고객-경험` or `https://…`. Line and column from 1. */
  links: { url: string; line: number; column: number }[];
  /** HTML `id`s on the entry's page that a link can end in, without `#`. */
  anchors: string[];
  /** File names of the attachments in the text; the files are in the entry's folder. */
  attachments: string[];
}

const headingLinkSchema = z.object({
  /** Heading level, 2 to 6. */
  depth: z.int(),
  /** HTML `id` of the heading, unique in the text, with Hangul: `고객-경험`. */
  id: z.string(),
  text: z.string(),
});

/** A heading of a text, for the table of contents. */
export type HeadingLink = z.infer<typeof headingLinkSchema>;

/** A rendered text as the body cache holds it: the input of pages, feeds and search. */
export const keptBodySchema = z.object({
  /** HTML for the entry's own page. */
  html: z.string(),
  /** Sanitized HTML for feeds. Links start at the site's root (`/tags/채용/`), or with `#` for this entry's page. */
  feedHtml: z.string(),
  /** XHTML for EPUBs, with the same links as the HTML for feeds; its ids are XML names. */
  bookHtml: z.string(),
  /** Plain text without markup, one line per block. */
  text: z.string(),
  /** Excerpt from the start of the text (see `toOpening`); empty if there is no text. */
  opening: z.string(),
  markdown: z.string(),
  headings: z.array(headingLinkSchema),
  /** Estimated reading time in whole minutes. */
  minutes: z.int(),
  /** File names of the pictures in the text; the files are in the entry's folder. */
  images: z.array(z.string()),
  /** Attachments in the text, with the titles that the editor wrote. */
  attachments: z.array(z.object({ file: z.string(), title: z.string() })),
});

export type KeptBody = z.infer<typeof keptBodySchema>;
