import * as z from 'zod';
import { lineSchema } from './text.ts';

const houseWordSchema = z.strictObject({
  write: lineSchema.meta({ title: '쓸 말', description: '저널이 쓰기로 한 말입니다.' }),
  not: z.array(lineSchema).min(1).meta({
    title: '쓰지 않을 말',
    description: '쓰는 말로 고칠 말의 목록입니다. 예: [call center, 콜 센터]',
  }),
});

/** style.yaml; a list that is not there is empty. */
export const styleSchema = z.strictObject({
  words: z.array(houseWordSchema).default([]).meta({
    title: '낱말',
    description: '저널이 쓰는 말과 쓰지 않는 말입니다. 예: [{ write: 콜센터, not: [call center] }]',
  }),
});

/** A word that the journal writes, and those that it writes it for. */
export type HouseWord = z.infer<typeof houseWordSchema>;

/** style.yaml, read. */
export type Style = z.infer<typeof styleSchema>;
