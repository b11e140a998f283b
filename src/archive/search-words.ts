import * as z from 'zod';
import { foldWord } from '../text/compare.ts';
import { withParticle } from '../text/particles.ts';
import type { FieldFault, FieldPath } from '../yaml/field-places.ts';
import { nameSchema } from '../text/characters.ts';

const memberSchema = nameSchema.trim().normalize('NFC');

// Without brackets, YAML reads `- 상담사, 상담원` as one string. It becomes a group of one word, so that
// the message for such groups explains it.
const groupSchema = z
  .preprocess(
    (given) => (typeof given === 'string' ? [given] : given),
    z.array(memberSchema).refine((group) => group.length >= 2, {
      error:
        '묶음에는 말이 둘 이상 있어야 합니다. 대괄호로 묶고 쉼표로 나누어 적어 주세요. 예: - [책방, 서점]',
    }),
  )
  .meta({ title: '같은 말', description: '뜻이 같은 말을 대괄호로 묶어 적습니다.' });

/** Schema of search.yaml. A missing list becomes empty; texts are trimmed and become NFC. */
export const searchWordsSchema = z.strictObject({
  synonyms: z.array(groupSchema).default([]).meta({
    title: '같은 말',
    description: '독자가 어느 쪽으로 찾아도 함께 보일 말을 한 줄에 한 묶음씩 적습니다.',
  }),
  words: z.array(memberSchema).default([]).meta({
    title: '낱말',
    description: '검색이 잘못 나누는 낱말입니다. 나눌 자리가 있으면 +를 적습니다.',
  }),
});

/** Word lists for search: groups of synonyms, and words that the analyser may split only at a `+`. */
export type SearchWords = z.infer<typeof searchWordsSchema>;

// The morphological analyser splits only Hangul, so a word of the list has only Hangul and `+`.
const UNFIT = /[^가-힣+]+/gu;

/** A word of search.yaml and its position, for messages. */
interface Entry {
  text: string;
  /** Index in the list `synonyms` of a synonym's group, or in the list `words` of a word. */
  index: number;
  field: FieldPath;
}

/**
 * Errors in search.yaml: a synonym or word listed twice (ignoring case, spaces and NFC or NFD), and
 * words with other characters than Hangul and `+`. The message is at the second occurrence.
 */
export function findSearchWordFaults({ synonyms, words }: SearchWords): FieldFault[] {
  const members = synonyms.flatMap((group, index) =>
    group.map((text, place) => ({ text, index, field: ['synonyms', index, place] })),
  );
  const entries = words.map((text, index) => ({ text, index, field: ['words', index] }));
  return [
    ...findRepeated(members, foldWord).map(([member, other]) =>
      fault(member, '같은 말', explainRepeatedMember(member, other, synonyms[other.index] ?? [])),
    ),
    ...entries.flatMap((entry) => {
      const text = explainWord(entry.text);
      return text === undefined ? [] : [fault(entry, '낱말', text)];
    }),
    ...findRepeated(entries, (text) => foldWord(text).replaceAll('+', '')).map(([entry, other]) =>
      fault(entry, '낱말', explainRepeatedWord(entry, other)),
    ),
  ];
}

/**
 * Pairs of a repeated entry and an earlier one with the same key: in the same group if possible,
 * else the first.
 */
function findRepeated(
  entries: readonly Entry[],
  keyOf: (text: string) => string,
): [Entry, Entry][] {
  return [...Map.groupBy(entries, ({ text }) => keyOf(text)).values()].flatMap((alike) =>
    alike.flatMap((entry, place): [Entry, Entry][] => {
      const earlier = alike.slice(0, place);
      const other = earlier.find(({ index }) => index === entry.index) ?? earlier[0];
      return other ? [[entry, other]] : [];
    }),
  );
}

function explainRepeatedMember(member: Entry, other: Entry, group: readonly string[]): string {
  const isTwin = member.index === other.index;
  const place = isTwin ? '이 묶음' : `${other.index + 1}번째 묶음 [${group.join(', ')}]`;
  const cure = isTwin ? '하나를 지워 주세요.' : '두 묶음을 합치거나 한쪽에서 지워 주세요.';
  const note = member.text === other.text ? '' : ' 띄어쓰기와 대소문자는 가리지 않습니다.';
  return `${topic(member)} ${place}에 ${spelled(member, other)}이미 있습니다. ${cure}${note}`;
}

function explainRepeatedWord(entry: Entry, other: Entry): string {
  const cure = entry.text === other.text ? '하나를 지워 주세요.' : '맞는 쪽 하나만 남겨 주세요.';
  return `${topic(entry)} ${spelled(entry, other)}이미 있습니다. ${cure}`;
}

function explainWord(word: string): string | undefined {
  const example = `예: ${repair(word)}`;
  if (/\s/u.test(word)) {
    return `‘${word}’에 빈칸이 있습니다. 붙여 적고, 나눌 자리에는 +를 적어 주세요. ${example}`;
  }
  if (word.search(UNFIT) >= 0) {
    return `‘${word}’에 쓸 수 없는 글자가 있습니다. 한글과 +만 적어 주세요. ${example}`;
  }
  if (word.split('+').includes('')) {
    return `‘${word}’에 +만 있고 앞이나 뒤의 말이 없습니다. +는 나눌 자리에만 적어 주세요. ${example}`;
  }
  return undefined;
}

/** A valid spelling of a word, with only its Hangul and single `+` signs, as the suggestion in a message. */
function repair(word: string): string {
  const parts = word.split(/[\s+]+/u).map((part) => part.replace(UNFIT, ''));
  return parts.filter((part) => part !== '').join('+') || '생성형+인공지능';
}

function topic({ text }: Entry): string {
  return withParticle(`‘${text}’`, '은/는');
}

function spelled(entry: Entry, other: Entry): string {
  return entry.text === other.text ? '' : `${withParticle(`‘${other.text}’`, '으로/로')} `;
}

function fault({ field }: Entry, rule: string, text: string): FieldFault {
  return { field, rule, text };
}
