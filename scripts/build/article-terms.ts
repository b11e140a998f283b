import * as z from 'zod';
import type { Archive } from '../../src/archive/archive.ts';
import type { Article } from '../../src/archive/article.ts';
import { digestOf, readCache, writeCache } from '../../src/content/cache.ts';
import { codeDigest } from '../../src/content/code-digest.ts';
import { readBody } from '../../src/content/rendered-texts.ts';
import { proseOf, toSearchPages } from '../../src/search/search-pages.ts';
import { type Term, toTerms } from '../../src/search/related/terms.ts';
import { analyzeTexts } from './analysis.ts';

// Number of articles whose morphemes are in memory at once.
const BATCH = 500;

const cachedSchema = z.array(z.tuple([z.string(), z.string(), z.number(), z.boolean()]));

/** The terms of each article by its file, from the cache or by analysing its text. */
export async function findTerms(archive: Archive): Promise<Map<string, Term[]>> {
  const terms = new Map<string, Term[]>();
  const missing: Article[] = [];
  for (const article of archive.articles) {
    const cached = cachedSchema.safeParse(readCache('terms', keyOf(article)));
    if (cached.success) terms.set(article.file, cached.data.map(toTerm));
    else missing.push(article);
  }
  for (let start = 0; start < missing.length; start += BATCH) {
    const batch = missing.slice(start, start + BATCH);
    for (const [article, found] of await analyzeArticles(archive, batch)) {
      writeCache('terms', keyOf(article), found.map(toCached));
      terms.set(article.file, found);
    }
  }
  return terms;
}

async function analyzeArticles(
  archive: Archive,
  articles: readonly Article[],
): Promise<[Article, Term[]][]> {
  const textOf = (digest: string): string => readBody(digest).text;
  // One article a call, because toSearchPages sorts its pages.
  const pages = articles.flatMap((article) =>
    toSearchPages({ ...archive, articles: [article], bids: [] }, textOf),
  );
  const morphemes = await analyzeTexts(pages.flatMap(({ title, text }) => [title, text]));
  return articles.map((article, index) => {
    const prose = proseOf(article, textOf(article.digest));
    const [inTitle = [], inText = []] = morphemes.slice(index * 2);
    const terms = toTerms(
      { text: pages[index]?.title ?? '', morphemes: inTitle },
      { text: prose, morphemes: inText.filter(({ end }) => end <= prose.length) },
      article.tags,
    );
    return [article, terms];
  });
}

/** The key covers the code and, by the article's digest, its whole file. */
function keyOf({ digest }: Article): string {
  return digestOf(codeDigest('scripts/build/article-terms.ts'), digest);
}

type Cached = z.infer<typeof cachedSchema>[number];

function toCached({ key, surface, count, isPart }: Term): Cached {
  return [key, surface, count, isPart];
}

function toTerm([key, surface, count, isPart]: Cached): Term {
  return { key, surface, count, isPart };
}
