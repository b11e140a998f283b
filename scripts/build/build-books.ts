import { buildArchive, type Issue } from '../../src/archive/archive.ts';
import { UNDATED } from '../../src/archive/issue.ts';
import { isOmitted } from '../../src/archive/omitted.ts';
import { toIssueBook } from '../../src/books/book.ts';
import { readArchiveInput } from '../../src/content/read-content.ts';
import { drawingEdition } from '../../src/content/drawing-edition.ts';
import { writeBookSizes } from '../../src/content/kept-books.ts';
import { bookUrl } from '../../src/site/urls.ts';
import { runSeveral } from '../run-several.ts';
import { bookEdition } from './book-edition.ts';
import {
  findKept,
  keepOutput,
  type KeptOutput,
  readOutputs,
  writeOutputs,
} from './kept-outputs.ts';
import { startProgress } from './progress.ts';

// Runs as a separate process of scripts/build/make-site.ts, before the pages, which show the sizes, and
// beside the search index: makes the EPUB of each dated issue in the cache, with a list of them. A book is made
// again only if its issue, one of its articles or the code has changed.

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
const progress = startProgress({
  title: '전자책 만들기',
  total: issues.length,
  unit: '권',
  output: process.stderr,
});

/** Number of books that are in memory at a time: while one is written, the covers of the others are drawn. */
const BOOKS_AT_ONCE = 4;

const made = new Map<Issue, KeptOutput>();
await runSeveral(issues, BOOKS_AT_ONCE, async (issue) => {
  made.set(issue, await makeOutput(issue));
  progress.advance(1);
});
progress.end();

// In the order of the issues, whichever book was made first.
const outputs = new Map<string, KeptOutput>();
const sizes = new Map<string, number>();
for (const issue of issues) {
  const output = made.get(issue);
  if (!output) continue;
  outputs.set(fileOf(issue), output);
  sizes.set(issue.month, output.size);
}
writeOutputs('books', edition, outputs);
writeBookSizes(sizes);

async function makeOutput(issue: Issue): Promise<KeptOutput> {
  const key = bookKey(archive, issue);
  const before = last.get(fileOf(issue));
  const kept = before?.key === key ? findKept(before) : undefined;
  return kept ?? keepOutput(await makeBook(archive, toIssueBook(archive, issue)), key);
}

function fileOf({ month }: Issue): string {
  return bookUrl(month).slice(1);
}
