import * as z from 'zod';
import { lineSchema } from './text.ts';

const houseWordSchema = z.strictObject({
  write: lineSchema.meta({ title: '쓸 말', description: '저널이 쓰기로 한 말입니다.' }),
  not: z
    .array(lineSchema)
    .min(1)
    .meta({ title: '쓰지 않을 말', description: '대신 고쳐 쓸 말을 목록으로 적습니다.' }),
});

/** style.yaml; a list that is not there is empty. */
export const styleSchema = z.strictObject({
  words: z.array(houseWordSchema).default([]).meta({
    title: '낱말',
    description: '저널이 쓰는 말과 쓰지 않는 말입니다. 점검이 참고로 알려 줍니다.',
  }),
});

/** A word that the journal writes, and those that it writes it for. */
export type HouseWord = z.infer<typeof houseWordSchema>;

/** style.yaml, read. */
export type Style = z.infer<typeof styleSchema>;
