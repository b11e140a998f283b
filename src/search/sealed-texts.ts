import * as z from 'zod/mini';

/** Schema of what `/members/search.bin` holds, in JSON. */
export const sealedTextsSchema = z.array(
  z.object({
    /** The article's row in the page table of the index: its teaser is there, with the facts of a result. */
    row: z.int(),
    url: z.string(),
    title: z.string(),
    /** The whole text of the page, a line a paragraph. */
    text: z.string(),
  }),
);

/** An article for members, as the search reads it for those who are signed in. */
export type SealedText = z.infer<typeof sealedTextsSchema>[number];
