import { buildArchive } from '../../src/archive/archive.ts';
import { digestOf } from '../../src/content/cache.ts';
import { readArchiveInput, readWords } from '../../src/content/read-content.ts';
import { readRelated, writeRelated } from '../../src/content/kept-related.ts';
import { relateArticles } from '../../src/search/related/relate.ts';
import { findTerms } from './article-terms.ts';
import { keepTraces, readLastRelations } from './kept-traces.ts';
import { startAnalysisProgress } from './progress.ts';

// Runs as a separate process of scripts/build/make-site.ts: finds the related articles that the pages show,
// after an edit only for articles whose list can have changed.
// The morphemes that it caches are used again by build-search.ts; in a large build build-terms.ts has cached them.
const archive = buildArchive(await readArchiveInput());
if (!readRelated(archive)) {
  const words = readWords();
  const terms = await findTerms(archive, (total) => startAnalysisProgress(total, process.stderr));
  const { lists, traces } = relateArticles(archive, {
    termsOf: ({ digest }) => terms.get(digest) ?? [],
    synonyms: words?.synonyms ?? [],
    digestOf,
    last: readLastRelations(archive),
  });
  writeRelated(archive, lists);
  keepTraces(archive, traces);
}
