import { buildArchive } from '../../src/archive/archive.ts';
import { UNDATED } from '../../src/archive/issue.ts';
import { isOmitted } from '../../src/archive/omitted.ts';
import { toIssueBook } from '../../src/books/book.ts';
import { readArchiveInput } from '../../src/content/build-input.ts';
import { drawingEdition } from '../../src/content/drawing-edition.ts';
import { writeBookSizes } from '../../src/content/kept-books.ts';
import { bookUrl } from '../../src/site/urls.ts';
import { bookEdition } from './book-edition.ts';
import {
  findKept,
  keepOutput,
  type KeptOutput,
  readOutputs,
  writeOutputs,
} from './kept-outputs.ts';
import { startProgress } from './progress.ts';

// Runs as a separate process of scripts/build/make-site.ts, before the pages, which show the sizes: makes
// the EPUB of each dated issue in the cache, with a list of them. A book is made again only if its issue,
// one of its articles or the code has changed. One is in memory at a time.

// Names of drawings contain this digest; in compiled pages Vite writes it as a constant.
Object.assign(globalThis, { DRAWING_EDITION: drawingEdition() });
const { makeBook } = await import('../../src/load/load-book.ts');
const { bookKey } = await import('../../src/load/output-keys.ts');

const archive = buildArchive(await readArchiveInput());
const edition = bookEdition();
const last = readOutputs('books', edition);
const issues = isOmitted(archive.journal, 'books')
  ? []
  : archive.issues.filter(({ month }) => month !== UNDATED);
const outputs = new Map<string, KeptOutput>();
const sizes = new Map<string, number>();
const progress = startProgress({
  title: '전자책 만들기',
  total: issues.length,
  unit: '권',
  output: process.stderr,
});
for (const issue of issues) {
  const file = bookUrl(issue.month).slice(1);
  const key = bookKey(archive, issue);
  const before = last.get(file);
  const kept = before?.key === key ? findKept(before) : undefined;
  const output = kept ?? keepOutput(await makeBook(archive, toIssueBook(archive, issue)), key);
  outputs.set(file, output);
  sizes.set(issue.month, output.size);
  progress.advance(1);
}
progress.end();
writeOutputs('books', edition, outputs);
writeBookSizes(sizes);
