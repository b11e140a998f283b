import * as z from 'zod/mini';

/** Schema of the decrypted `/members/search.bin` (JSON). */
export const sealedTextsSchema = z.object({
  texts: z.array(
    z.object({
      /** Row of the article's teaser in the page table of the index, which has the facts for a result. */
      row: z.int(),
      url: z.string(),
      title: z.string(),
      /** The whole text of the page, one line for each paragraph. */
      text: z.string(),
    }),
  ),
});

/** The texts of all articles for members. */
export type SealedTexts = z.infer<typeof sealedTextsSchema>;

/** An article for members, for the search of readers who are signed in. */
export type SealedText = SealedTexts['texts'][number];
