import type { Archive } from './archive/archive.ts';
import type { RelatedLists } from './archive/related.ts';
import { contentFolder } from './content/folder.ts';
import { readSearchWords } from './content/settings.ts';
import { readRelated } from './content/related.ts';
import { relateArticles } from './search/related/relate.ts';

/**
 * The related articles that pages show: as the build found them before the pages, or, where nothing
 * has analysed the texts (`astro dev`), by the tags alone.
 */
export function loadRelated(archive: Archive): RelatedLists {
  const [words] = readSearchWords(contentFolder()).entries;
  return readRelated(archive) ?? relateArticles(archive, () => [], words?.synonyms ?? []);
}
