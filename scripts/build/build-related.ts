import { buildArchive } from '../../src/archive/archive.ts';
import { readInput, readWords } from '../../src/content/build-input.ts';
import { readRelated, writeRelated } from '../../src/content/kept-related.ts';
import { relateArticles } from '../../src/search/related/relate.ts';
import { findTerms } from './article-terms.ts';
import { type Progress, startProgress } from './progress.ts';

// A separate process of scripts/build/index.ts: finds the related articles, which the pages show. The
// morphemes of the articles stay in the cache for build-search.ts.
const archive = buildArchive(await readInput());
if (!readRelated(archive)) {
  const words = readWords();
  let progress: Progress | undefined;
  const terms = await findTerms(archive, (total) => {
    progress = startProgress({ title: '형태소 나누기', total, unit: '편', output: process.stderr });
    return progress.advance;
  });
  progress?.end();
  const lists = relateArticles(
    archive,
    ({ digest }) => terms.get(digest) ?? [],
    words?.synonyms ?? [],
  );
  writeRelated(archive, lists);
}
