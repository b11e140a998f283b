import * as z from 'zod';
import type { Archive } from '../../src/archive/archive.ts';
import type { Article } from '../../src/archive/article.ts';
import { digestOf, readCache, writeCache } from '../../src/content/cache.ts';
import { codeDigest } from '../../src/content/code-digest.ts';
import { readBody } from '../../src/content/rendered-texts.ts';
import { fromArticle, proseOf, textOfPage } from '../../src/search/search-pages.ts';
import { type Term, toTerms } from '../../src/search/related/terms.ts';
import { parseMorphemes } from '../../src/search/morpheme-format.ts';
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
    for (const [article, found] of await analyzeArticles(batch)) {
      writeCache('terms', keyOf(article), found.map(toCached));
      terms.set(article.file, found);
    }
  }
  return terms;
}

async function analyzeArticles(articles: readonly Article[]): Promise<[Article, Term[]][]> {
  const pages = articles.map((article) => {
    const page = fromArticle(article);
    const body = readBody(article.digest).text;
    // The whole text of the page, so that the search finds it analysed.
    return { title: page.title, text: textOfPage(page, body), prose: proseOf(page, body) };
  });
  const written = await analyzeTexts(pages.flatMap(({ title, text }) => [title, text]));
  return pages.flatMap(({ title, text, prose }, index) => {
    const [inTitle = '', inText = ''] = written.slice(index * 2);
    const article = articles[index];
    const terms = toTerms(
      { text: title, morphemes: parseMorphemes(title, inTitle) },
      {
        text: prose,
        morphemes: parseMorphemes(text, inText).filter(({ end }) => end <= prose.length),
      },
      article?.tags ?? [],
    );
    return article ? [[article, terms]] : [];
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
