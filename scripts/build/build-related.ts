import { buildArchive } from '../../src/archive/archive.ts';
import { contentFolder } from '../../src/content/folder.ts';
import { readContent } from '../../src/content/read-content.ts';
import { readSearchWords } from '../../src/content/settings.ts';
import { readRelated, writeRelated } from '../../src/content/related.ts';
import { relateArticles } from '../../src/search/related/relate.ts';
import { findTerms } from './article-terms.ts';

// The related articles of an archive, in a process of its own, for scripts/build/index.ts: before the
// pages, which show them. The search step finds the articles' morphemes in the cache.
const { input } = await readContent(contentFolder());
if (!input) throw new Error('journal.yaml을 읽지 못했습니다.');
const archive = buildArchive(input);
if (!readRelated(archive)) {
  const [words] = readSearchWords(contentFolder()).entries;
  const terms = await findTerms(archive);
  const lists = relateArticles(archive, ({ file }) => terms.get(file) ?? [], words?.synonyms ?? []);
  writeRelated(archive, lists);
}
