import { foldWord } from '../../text/compare.ts';
import type { Morpheme } from '../analyze.ts';
import { foldPlural } from '../stemmed/fold-words.ts';
import { findTypedWords } from '../typed-words.ts';
import { type AnalyzedText, type Term, toTerms } from './terms.ts';

/**
 * The terms of an article in a language without an analyser: its words (singular and plural are one
 * term) and pairs of neighbouring words.
 */
export function toWordTerms(title: string, text: string, tags: readonly string[]): Term[] {
  return toTerms(toWords(title), toWords(text), tags, (surface) => foldPlural(foldWord(surface)));
}

/** A text with its words as morphemes, without function words. */
function toWords(text: string): AnalyzedText {
  const morphemes = findTypedWords(text).flatMap(({ word, start }): Morpheme[] => {
    const [place, main] = mainPart(word);
    const from = start + place;
    if (FUNCTION_WORDS.has(main)) return [];
    return [{ word: main, kind: 'foreign', start: from, end: from + main.length }];
  });
  return { text, morphemes };
}

/**
 * The longest part of a word between apostrophes, with its offset: `city’s` gives 0 and city, `l’atelier`
 * 2 and atelier.
 */
function mainPart(word: string): [place: number, part: string] {
  const parts = word.split(/['’]/u);
  const longest = parts.reduce((most, part) => (part.length > most.length ? part : most), '');
  return [word.indexOf(longest), longest];
}

/** English words of four letters and more that are in articles of any subject; shorter words are no terms. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `able about above according across actually after again against ahead almost alone along already also
  although always among another anyone anything around away back based because become been before began
  begin behind being below best better between beyond both bring came cannot clear come comes could days
  called couldn didn does doesn doing done don down during each early either else enough even ever every everyone everything example
  far few find first five following four from further gave getting give given gives goes going gone good
  great half hand hard have having help here high himself however instead into itself just keep kept kind
  known large largest last late later least leave left less life like likely little long longer look made
  make makes making many matter means might more most much must near nearly need needs never next nine
  nothing number often once only onto other others over part people perhaps place point possible probably
  quite rather really right said same saying says second seem seems seen several shall should show shown
  shows side simply since small some someone something soon still such sure take taken takes taking tell
  allow allows aren hasn haven isn provide provided provides shouldn wasn weren wouldn
  than that their them themselves then there these they thing things think this those though thought
  three through time times today together told took toward towards turn turned under until upon used
  uses using usually very want wants ways week weeks well went were what when where whether which while
  whole whom whose will with within without word words work works would year years your yourself`.split(
    /\s+/u,
  ),
);
