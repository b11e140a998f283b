import { gzipSync } from 'node:zlib';
import type { Article } from '../archive/article.ts';
import { digestOf } from '../content/cache.ts';
import type { Sealing } from '../content/sealing.ts';
import { sealBytes } from '../members/seal-bytes.ts';
import { textOfPage, toArticlePage, toSearchPages } from '../search/search-pages.ts';
import type { SealedText, SealedTexts } from '../search/sealed-texts.ts';
import { articleUrl, MEMBERS_SEARCH_URL } from '../site/urls.ts';
import { wordsOf } from '../words/words.ts';
import { loadArchive, loadBody } from './load-archive.ts';
import { loadSealedArticles } from './load-sealing.ts';

/** The input of the encrypted search data of articles for members. */
interface SealedSearch {
  sealing: Sealing;
  language: string;
  /** The articles for members, each with the row of its teaser in the page table of the search index. */
  articles: { row: number; article: Article }[];
  /** Cache key of the encrypted file. */
  key: string;
}

/** Loads the input of the encrypted search data; undefined if this build encrypts nothing. */
export async function loadSealedSearch(): Promise<SealedSearch | undefined> {
  const sealed = await loadSealedArticles();
  const [first] = sealed;
  if (!first) return undefined;
  const archive = await loadArchive();
  const { language } = archive.journal;
  const rowOf = new Map(toSearchPages(archive).map(({ url }, row) => [url, row]));
  const articles = sealed.flatMap(({ article }) => {
    const row = rowOf.get(articleUrl(article));
    return row === undefined ? [] : [{ row, article }];
  });
  const { sealing } = first;
  const key = digestOf(sealing.edition, language, JSON.stringify(articles));
  return { sealing, language, articles, key };
}

/**
 * The bytes of `/members/search.bin`: the texts as JSON, compressed and encrypted. They open only with this
 * address and without the id of an article, as the file belongs to none.
 */
export async function sealSearch({
  sealing: { secret, generation },
  language,
  articles,
}: SealedSearch): Promise<Uint8Array<ArrayBuffer>> {
  const words = wordsOf(language);
  const texts = articles.map(({ row, article }): SealedText => {
    const page = toArticlePage(article, words);
    const { url, title } = page;
    return { row, url, title, text: textOfPage(page, loadBody(article).text) };
  });
  const all: SealedTexts = { texts };
  const bytes = gzipSync(JSON.stringify(all));
  return sealBytes({ secret, generation, id: '', address: MEMBERS_SEARCH_URL, bytes });
}
