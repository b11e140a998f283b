import * as z from 'zod';
import { nameSchema } from '../text/characters.ts';

const houseWordSchema = z.strictObject({
  write: nameSchema.meta({ title: '쓸 말', description: '저널이 쓰기로 한 말입니다.' }),
  not: z.array(nameSchema).min(1).meta({
    title: '쓰지 않을 말',
    description: '쓰는 말로 고칠 말의 목록입니다. 예: [call center, 콜 센터]',
  }),
});

/** Schema of style.yaml, the journal's word list. A missing list becomes empty. */
export const styleSchema = z.strictObject({
  words: z.array(houseWordSchema).superRefine(refuseContradictions).default([]).meta({
    title: '낱말',
    description: '저널이 쓰는 말과 쓰지 않는 말입니다. 예: [{ write: 메시지, not: [메세지] }]',
  }),
});

/** Refuses a word that is in both `write` and `not`, or twice in `not`. */
function refuseContradictions(words: readonly HouseWord[], context: z.RefinementCtx): void {
  const written = new Set(words.map(({ write }) => write.toLowerCase()));
  const replaced = new Set<string>();
  for (const [index, { not }] of words.entries()) {
    for (const [place, word] of not.entries()) {
      const folded = word.toLowerCase();
      const message = written.has(folded)
        ? '쓸 말(write)에도 있는 말입니다. 둘 가운데 하나를 지워 주세요.'
        : replaced.has(folded)
          ? '앞에 이미 적은 말입니다. 하나를 지워 주세요.'
          : undefined;
      replaced.add(folded);
      if (message === undefined) continue;
      context.addIssue({ code: 'custom', path: [index, 'not', place], message });
    }
  }
}

/** A word that the journal uses (`write`) and the words replaced by it (`not`). */
export type HouseWord = z.infer<typeof houseWordSchema>;

/** Content of style.yaml, validated. */
export type Style = z.infer<typeof styleSchema>;
