import * as z from 'zod/mini';

/** Schema of what `/members/search.bin` holds, in JSON. */
export const sealedTextsSchema = z.object({
  /** Shown with these articles in place of the name of their kind: `회원사 전용`. */
  mark: z.string(),
  texts: z.array(
    z.object({
      /** The article's row in the page table of the index: its teaser is there, with the facts of a result. */
      row: z.int(),
      url: z.string(),
      title: z.string(),
      /** The whole text of the page, a line a paragraph. */
      text: z.string(),
    }),
  ),
});

/** The texts of all articles for members. */
export type SealedTexts = z.infer<typeof sealedTextsSchema>;

/** An article for members, as the search reads it for those who are signed in. */
export type SealedText = SealedTexts['texts'][number];
