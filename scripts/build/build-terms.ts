import { buildArchive } from '../../src/archive/archive.ts';
import { readArchiveInput } from '../../src/content/read-content.ts';
import { findTerms } from './article-terms.ts';
import { startAnalysisProgress } from './progress.ts';

// Runs as a separate process of scripts/build/make-site.ts in a large build: analyses all texts on all
// processors, so that build-related.ts and build-search.ts find terms and morphemes in the cache.
await findTerms(buildArchive(await readArchiveInput()), (total) =>
  startAnalysisProgress(total, process.stderr),
);
