import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import { isParticle } from '../../text/particle-forms.ts';
import { foldWord } from '../../text/compare.ts';
import type { Term } from './terms.ts';
import { type Standing, toStandings } from './standing.ts';
import { countHolders, toVectors, type Vector } from './vectors.ts';

const MOST_TERMS = 30;

/** The topic of an article, as tf-idf vectors of its words and of its tags, and its series, category and outlets. */
export interface Profile {
  article: Article;
  standing: Standing;
  words: Vector;
  tags: Vector;
}

/** The profiles of an archive's articles, in their order. */
export function toProfiles(
  archive: Archive,
  termsOf: (article: Article) => readonly Term[],
  synonyms: readonly (readonly string[])[],
): Profile[] {
  const { articles } = archive;
  const mergeSynonyms = synonymMerger(synonyms);
  const lists = articles.map((article) => withoutOutlets(article, termsOf(article)));
  const removeParticle = particleRemover(lists);
  const none: Vector = new Map();
  const words = toVectors(
    lists.map((terms) => mergeSynonyms(terms.map(removeParticle))),
    MOST_TERMS,
  );
  const tags = toVectors(
    articles.map((article) => mergeSynonyms(toTagTerms(article))),
    MOST_TERMS,
  );
  const standingOf = toStandings(archive);
  return articles.map((article, index) => ({
    article,
    standing: standingOf(article),
    words: words[index] ?? none,
    tags: tags[index] ?? none,
  }));
}

function toTagTerms({ tags }: Article): Term[] {
  return tags.map((tag) => ({ key: foldWord(tag), surface: tag, count: 1, isPart: false }));
}

/** Drops the names of the article's outlets: a common outlet is shown as a separate reason (see relate.ts). */
function withoutOutlets({ sources }: Article, terms: readonly Term[]): Term[] {
  const names = sources.map(({ name }) => foldWord(name));
  return terms.filter(({ key }) => !names.some((name) => name.includes(key)));
}

/** Returns a function that merges an article's synonymous terms (CX, 고객경험) and adds their counts. */
function synonymMerger(
  synonyms: readonly (readonly string[])[],
): (terms: readonly Term[]) => Term[] {
  const first = new Map(
    synonyms.flatMap((group) => group.map((word) => [foldWord(word), foldWord(group[0] ?? word)])),
  );
  return (terms) => {
    const merged = new Map<string, Term>();
    for (const term of terms) {
      const key = first.get(term.key) ?? term.key;
      const known = merged.get(key);
      if (known) merged.set(key, { ...known, count: known.count + term.count });
      else merged.set(key, key === term.key ? term : { ...term, key });
    }
    return [...merged.values()];
  };
}

/**
 * Returns a function that removes a particle that the analyser left on an unknown word (`컴포저블은`), if
 * the stem occurs in more articles. Many nouns end in a syllable that is also a particle (전문가, 만족도),
 * so the stem must be several times as common, unless the particle ends no noun (은, 는, 을, 를).
 */
function particleRemover(lists: readonly (readonly Term[])[]): (term: Term) => Term {
  const holders = countHolders(lists);
  const stems = new Map<string, Pick<Term, 'key' | 'surface'> | undefined>();
  return (term) => {
    const { surface } = term;
    if (!stems.has(surface)) stems.set(surface, stemOf(surface, holders));
    const stem = stems.get(surface);
    return stem ? { ...term, ...stem } : term;
  };
}

function stemOf(
  surface: string,
  holders: ReadonlyMap<string, number>,
): Pick<Term, 'key' | 'surface'> | undefined {
  const known = holders.get(foldWord(surface)) ?? 0;
  for (let length = surface.length - 1; length > 1; length--) {
    const [stem, tail] = [surface.slice(0, length), surface.slice(length)];
    if (!isParticle(tail, stem.slice(-1))) continue;
    const key = foldWord(stem);
    const isSure = SURE.test(tail) && surface.length > 2;
    if (isSure || (holders.get(key) ?? 0) >= (length > 2 ? BETTER : MUCH_BETTER) * known) {
      return { key, surface: stem };
    }
  }
  return undefined;
}

const SURE = /^(?:은|는|을|를)$/u;
const BETTER = 2;
const MUCH_BETTER = 5;
