import type { Archive } from '../../src/archive/archive.ts';
import type { Article } from '../../src/archive/article.ts';
import { codeDigest } from '../../src/content/code-digest.ts';
import { readBody } from '../../src/content/keep-entries.ts';
import { ANALYSED_LANGUAGE, indexLanguageOf } from '../../src/search/index-language.ts';
import { parseMorphemes } from '../../src/search/morpheme-format.ts';
import { type Term, toTerms } from '../../src/search/related/terms.ts';
import { toWordTerms } from '../../src/search/related/word-terms.ts';
import { proseOf, textOfPage, toArticlePage } from '../../src/search/search-pages.ts';
import { type Words, wordsOf } from '../../src/words/words.ts';
import { analyzeTexts } from './analysis.ts';
import { runSeveral } from '../run-several.ts';
import type { Progress } from './progress.ts';
import { deserialize, serialize } from 'node:v8';
import * as z from 'zod';
import { nameInContent, readSealed, writeSealed } from '../../src/content/sealed-cache.ts';
import { toNumbers, toStringTable } from './search-index/string-table.ts';

// Minimum number of changed articles for which the terms are cached again. Below it, the next build finds
// their terms once more from the cached morphemes: this takes 10 ms for an article, while writing the terms
// of 10,000 articles takes a second.
const WORTH_KEEPING = 20;

// Number of articles whose morphemes are in memory at once.
const BATCH = 250;

/**
 * The terms of each article, by the article's digest, for the search of related articles: from the cache or
 * from analysing its text. In a language without an analyser the terms are its words, which are not cached,
 * because finding them is fast. `report` is called with the number of articles to analyse, and `advance` of what it
 * returns with the number of each finished batch.
 */
export async function findTerms(
  { articles, journal }: Archive,
  report: (total: number) => Pick<Progress, 'advance' | 'end'>,
): Promise<Map<string, readonly Term[]>> {
  const words = wordsOf(journal.language);
  if (indexLanguageOf(journal.language) !== ANALYSED_LANGUAGE) {
    return new Map(articles.map((article) => [article.digest, findWordTerms(article, words)]));
  }
  const edition = codeDigest('scripts/build/article-terms.ts');
  const kept = readTerms(edition);
  const terms = new Map<string, readonly Term[]>();
  for (const { digest } of articles) {
    const known = kept.get(digest);
    if (known) terms.set(digest, known);
  }
  const missing = articles.filter(({ digest }) => !terms.has(digest));
  const progress = report(missing.length);
  const batches = Array.from({ length: Math.ceil(missing.length / BATCH) }, (_, index) =>
    missing.slice(index * BATCH, (index + 1) * BATCH),
  );
  // While other processes analyse a batch, this one finds the terms of the last batch and reads the next.
  await runSeveral(batches, 2, async (batch) => {
    for (const article of await analyze(batch, words)) {
      terms.set(article.digest, toArticleTerms(article));
    }
    progress.advance(batch.length);
  });
  progress.end();
  const gone = kept.size - (terms.size - missing.length);
  if (missing.length + gone >= WORTH_KEEPING || kept.size === 0) keepTerms(edition, terms);
  return terms;
}

function findWordTerms(article: Article, words: Words): Term[] {
  const page = toArticlePage(article, words);
  return toWordTerms(page.title, proseOf(page, readBody(article.digest).text), article.tags);
}

/** The texts of an article, and the morphemes of title and text (`inTitle`, `inText`) in the format of `formatMorphemes`. */
interface AnalyzedArticle {
  digest: string;
  tags: readonly string[];
  title: string;
  text: string;
  prose: string;
  inTitle: string;
  inText: string;
}

async function analyze(articles: readonly Article[], words: Words): Promise<AnalyzedArticle[]> {
  const pages = articles.map((article) => {
    const page = toArticlePage(article, words);
    const body = readBody(article.digest).text;
    const { digest, tags } = article;
    // The whole text of the page, because the search index then finds its morphemes in the cache.
    const text = textOfPage(page, body);
    return { digest, tags, title: page.title, text, prose: proseOf(page, body) };
  });
  const written = await analyzeTexts(pages.flatMap(({ title, text }) => [title, text]));
  return pages.map((page, index) => {
    const [inTitle = '', inText = ''] = written.slice(index * 2, index * 2 + 2);
    return { ...page, inTitle, inText };
  });
}

function toArticleTerms({ tags, title, text, prose, inTitle, inText }: AnalyzedArticle): Term[] {
  const morphemes = parseMorphemes(text, inText).filter(({ end }) => end <= prose.length);
  return toTerms(
    { text: title, morphemes: parseMorphemes(title, inTitle) },
    { text: prose, morphemes },
    tags,
  );
}

const KIND = 'terms';

/** The terms of each article, by the article's digest. */
type TermsByDigest = ReadonlyMap<string, readonly Term[]>;

/**
 * The terms of all articles, in one file of the cache: with a file for each of 10,000 articles, reading took
 * longer than finding the related articles.
 */
interface KeptTerms {
  /** Digest of the code that found the terms. */
  edition: string;
  texts: string[];
  /**
   * Four numbers for each term: the indexes of its key and of its surface in `texts`, its count, and its
   * `isPart` as 0 or 1.
   */
  articles: [digest: string, numbers: Uint32Array][];
}

// Not validated: only this code writes it, and its seal (sealed-cache.ts) shows damage.
const keptSchema = z.custom<KeptTerms>();

/** Reads the terms that the last build cached; empty if the code has changed or the file is damaged. */
export function readTerms(edition: string): TermsByDigest {
  const bytes = readSealed(KIND, nameInContent(KIND));
  const kept = bytes && keptSchema.parse(deserialize(bytes));
  if (kept?.edition !== edition) return new Map();
  return new Map(
    kept.articles.map(([digest, numbers]) => [digest, unpackTerms(numbers, kept.texts)]),
  );
}

function unpackTerms(numbers: Uint32Array, texts: readonly string[]): Term[] {
  const terms: Term[] = [];
  for (let index = 0; index < numbers.length; index += 4) {
    terms.push({
      key: texts[numbers[index] ?? 0] ?? '',
      surface: texts[numbers[index + 1] ?? 0] ?? '',
      count: numbers[index + 2] ?? 0,
      isPart: numbers[index + 3] === 1,
    });
  }
  return terms;
}

/** Caches the terms of these articles for the next build, and drops those of all others. */
export function keepTerms(edition: string, terms: TermsByDigest): void {
  const table = toStringTable([]);
  const articles = [...terms].map(([digest, list]): [string, Uint32Array] => {
    const numbers = list.flatMap(({ key, surface, count, isPart }) => [
      ...toNumbers(table, [key, surface]),
      count,
      isPart ? 1 : 0,
    ]);
    return [digest, Uint32Array.from(numbers)];
  });
  const kept: KeptTerms = { edition, texts: table.texts, articles };
  writeSealed(KIND, nameInContent(KIND), serialize(kept));
}
