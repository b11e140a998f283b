import type { Archive } from '../../src/archive/archive.ts';
import type { Article } from '../../src/archive/article.ts';
import { codeDigest } from '../../src/content/code-digest.ts';
import { readBody } from '../../src/content/rendered-texts.ts';
import { ANALYSED_LANGUAGE, indexLanguageOf } from '../../src/search/index-language.ts';
import { parseMorphemes } from '../../src/search/morpheme-format.ts';
import { type Term, toTerms } from '../../src/search/related/terms.ts';
import { toWordTerms } from '../../src/search/related/word-terms.ts';
import { toArticlePage, proseOf, textOfPage } from '../../src/search/search-pages.ts';
import { type Words, wordsOf } from '../../src/words/words.ts';
import { analyzeTexts } from './analysis.ts';
import { keepTerms, readTerms } from './kept-terms.ts';

// Terms of fewer new articles are not kept but found again by the next build, from the morphemes that the
// cache has: that takes 10 ms an article, and writing the terms of 10,000 articles takes a second.
const WORTH_KEEPING = 20;

// Number of articles whose morphemes are in memory at once.
const BATCH = 250;

/**
 * The terms of each article by its digest, kept from the last build or found by analysing its text. In a
 * language without an analyser they are its words, which are not kept: finding them is quick.
 * `report` is called with the number of texts to analyse; what it returns, with those of each batch.
 */
export async function findTerms(
  { articles, journal }: Archive,
  report: (total: number) => (count: number) => void,
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
  const advance = report(missing.length);
  const batches = Array.from({ length: Math.ceil(missing.length / BATCH) }, (_, index) =>
    missing.slice(index * BATCH, (index + 1) * BATCH),
  );
  // The next texts are analysed in other processes while the terms of the last ones are found here.
  let next = batches[0] && analyze(batches[0], words);
  for (const index of batches.keys()) {
    const analyzed = (await next) ?? [];
    const following = batches[index + 1];
    next = following && analyze(following, words);
    for (const article of analyzed) terms.set(article.digest, toArticleTerms(article));
    advance(analyzed.length);
  }
  const gone = kept.size - (terms.size - missing.length);
  if (missing.length + gone >= WORTH_KEEPING || kept.size === 0) keepTerms(edition, terms);
  return terms;
}

function findWordTerms(article: Article, words: Words): Term[] {
  const page = toArticlePage(article, words);
  return toWordTerms(page.title, proseOf(page, readBody(article.digest).text), article.tags);
}

/** The texts of an article with their written morphemes. */
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
    // The whole text of the page, so that the search finds it analysed.
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
