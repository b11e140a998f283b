import { isParticle } from '../../text/particle-forms.ts';
import { helperOf, isFormOf } from './inflection.ts';

/**
 * Verb stems that are not indexed: auxiliaries and copulas, verbs used like particles (위한, 대한), and
 * demonstratives.
 */
export const FUNCTION_STEMS: ReadonlySet<string> = new Set(
  '하 되 있 없 이 아니 않 같 위하 대하 의하 관하 이러 그러 저러 어떠 이렇 그렇 저렇 어떻 이러하 그러하 어떠하'.split(
    ' ',
  ),
);

const WORDS = new Set(
  '이 그 저 이것 그것 것 수 등 및 또는 혹은 그리고 그러나 하지만 왜 뭐 무엇 무슨 어느 어떤 어떻게 얼마나 누구 누가 언제 어디 어디서 때문 때문에 위해 위한 통해 통한 대해 대한 관해 관한 따라 따른 의해 의한 함께 좀 더'.split(
    ' ',
  ),
);

/** Whether a word of a query is a function word, with or without a particle: `있는`, `위한`, `왜`, `것은`. */
export function isFunctionWord(word: string): boolean {
  if (wordsWithin(word).some((stem) => WORDS.has(stem))) return true;
  return word.length > 1 && [...FUNCTION_STEMS].some((stem) => isFormOf(word, stem));
}

/** A word, and what remains of it without a particle or a form of 이다: `것은` gives 것은 and 것, `무엇인가요` also 무엇. */
function wordsWithin(word: string): string[] {
  const lengths = Array.from({ length: word.length }, (_, index) => index + 1);
  return lengths.flatMap((length) => {
    const stem = word.slice(0, length);
    const tail = word.slice(length);
    const isWord =
      tail === '' ||
      isParticle(tail, stem.slice(-1)) ||
      (length > 1 && helperOf(tail.normalize('NFD')) === '이');
    return isWord ? [stem] : [];
  });
}
