import type { Phrase } from '../engine.ts';
import type { PlanStep, QueryUnit, SearchPlan } from '../query.ts';
import { joinKnown, splitExcluded, splitQuoted } from '../query-parts.ts';
import { splitWords } from '../typed-words.ts';
import { foldAccents, foldPlural } from './fold-words.ts';
import type { QueryWords } from './query-words.ts';
import { UNFINISHED_MARK } from './stemmed-engine.ts';

/** Plans the search for a query whose words Pagefind stems. */
export function planWords(query: string, { common, synonyms }: QueryWords): SearchPlan {
  const groups = groupByMember(synonyms);
  const { wanted, unwanted } = splitExcluded(query);
  const units = splitQuoted(wanted).flatMap(({ text, quoted }): QueryUnit[] => {
    const words = splitWords(text);
    if (quoted) return words.length > 0 ? [toQuotedUnit(words)] : [];
    const isOne = (span: readonly string[]): boolean =>
      span.length === 1 || groups.has(keyOf(span));
    return joinKnown(words, isOne).map((span) => toUnit(span, groups));
  });
  const distinctive = units.filter(
    ({ typed, quoted }) => quoted || !common.includes(foldAccents(typed)),
  );
  return {
    query,
    words: splitWords(wanted),
    units: distinctive.length > 0 ? distinctive : units,
    excluded: unwanted.map(splitWords).flatMap((words) => {
      return words.length > 0 ? [toQuotedUnit(words)] : [];
    }),
    joined: false,
  };
}

/**
 * Synonym groups by the key of each of their members (`keyOf`); a member is a list of words: `['bike',
 * 'lane']`.
 */
type SynonymGroups = ReadonlyMap<string, readonly string[][]>;

function groupByMember(synonyms: QueryWords['synonyms']): SynonymGroups {
  return new Map(
    synonyms.flatMap((group) => {
      const members = group.map(splitWords);
      return members.map((words) => [keyOf(words), members] as const);
    }),
  );
}

function keyOf(words: readonly string[]): string {
  return words.map(foldPlural).join(' ');
}

/** The unit for words in quotation marks or with a minus: searched in sequence, without synonyms and guesses. */
function toQuotedUnit(words: readonly string[]): QueryUnit {
  const typed = words.join(' ');
  const step = { phrases: [{ words: segment(words) }], shown: typed, cost: KNOWN };
  return { typed, quoted: true, steps: [step] };
}

// Costs on the scale of `WordReading`, where readings below 1.9 (`SURE_COST`) are sure.
const KNOWN = 1;
const DIVIDED = 1.5;
const GUESSED = 2.15;
// Shorter beginnings match too many words.
const SHORTEST_BEGINNING = 3;

function toUnit(words: readonly string[], groups: SynonymGroups): QueryUnit {
  const typed = words.join(' ');
  const key = keyOf(words);
  const others = (groups.get(key) ?? []).filter((member) => keyOf(member) !== key);
  const segments = segment(words);
  const phrases: Phrase[] = [
    // The parts of one word written without spaces (`自転車道路`) must follow each other; other words need not.
    { words: segments, apart: segments.length === words.length },
    ...others.map((member) => ({ words: segment(member), synonym: true })),
  ];
  return {
    typed,
    quoted: false,
    steps: [{ phrases, shown: typed, cost: KNOWN }, ...toOtherSteps(words, segments)],
  };
}

/**
 * Steps for a word that no page contains: its parts (`bike-lane` as `bike lane`), and longer words that begin
 * with it.
 */
function toOtherSteps(words: readonly string[], segments: readonly string[]): PlanStep[] {
  const [word = ''] = words;
  if (words.length > 1) return [];
  const isSegmented = segments.length > 1;
  const parts = isSegmented ? [...segments] : word.split(/[^\p{L}\p{N}\p{M}]/u);
  const divided = [{ words: parts, apart: isSegmented }];
  const begun = [{ words: [word + UNFINISHED_MARK] }];
  return [
    ...(parts.length > 1 ? [{ phrases: divided, shown: word, cost: DIVIDED }] : []),
    ...(word.length >= SHORTEST_BEGINNING
      ? [{ phrases: begun, shown: word, guess: 'unfinished' as const, cost: GUESSED }]
      : []),
  ];
}

const SPACELESS = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u;

/** Words as Pagefind indexes them: text written without spaces is several words (`自転車道路`: 自転車, 道路). */
function segment(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    if (!SPACELESS.test(word)) return word;
    const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(word);
    return [...segments].flatMap((one) => (one.isWordLike ? one.segment : []));
  });
}
