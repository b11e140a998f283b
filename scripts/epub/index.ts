import '../report-fault.ts';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildArchive } from '../../src/archive/archive.ts';
import { readArchiveInput } from '../../src/content/build-input.ts';
import { drawingEdition } from '../../src/content/drawing-edition.ts';
import { chaptersOf } from '../../src/books/book.ts';
import { formatBytes } from '../../src/text/byte-size.ts';
import { formatCount } from '../../src/text/counts.ts';
import { withParticle } from '../../src/text/particles.ts';
import { endWithUsage, readArguments, useContentFolder } from '../options.ts';
import { bookFileName, chooseBook, type WantedBook } from './choose-book.ts';

const USAGE =
  'npm run epub -- 2024-04 | --series 이름 | --category 경로 [--out 파일.epub] [--content 폴더]';

/** Makes the EPUB of an issue, a series or a category of the content folder. */
async function main(): Promise<void> {
  const { wanted, content, out } = readCommand();
  useContentFolder(content);
  // Names of drawings contain this digest; in compiled pages Vite writes it as a constant.
  Object.assign(globalThis, { DRAWING_EDITION: drawingEdition() });
  const { makeBook } = await import('../../src/load/load-book.ts');
  const archive = buildArchive(await readArchiveInput());
  const { book, fault } = chooseBook(archive, wanted);
  if (!book) endWithUsage(USAGE, fault);
  // npm changes the working directory to the checkout; INIT_CWD is where it was called.
  const file = resolve(process.env.INIT_CWD ?? '', out ?? bookFileName(wanted));
  const bytes = await makeBook(archive, book);
  writeFileSync(file, bytes);
  const articles = formatCount(chaptersOf(book).length, '편');
  console.log(
    `${withParticle(file, '을/를')} 만들었습니다. 기사 ${articles}, ${formatBytes(bytes.length)}`,
  );
}

function readCommand(): {
  wanted: WantedBook;
  content: string | undefined;
  out: string | undefined;
} {
  const { values, positionals } = readArguments(
    {
      series: { type: 'string' },
      category: { type: 'string' },
      out: { type: 'string' },
      content: { type: 'string' },
    },
    USAGE,
  );
  const { series, category, out, content } = values;
  const [issue, ...more] = positionals;
  const given: WantedBook[] = [
    ...(issue === undefined ? [] : [{ kind: 'issue' as const, name: issue }]),
    ...(series === undefined ? [] : [{ kind: 'series' as const, name: series }]),
    ...(category === undefined ? [] : [{ kind: 'category' as const, name: category }]),
  ];
  const [wanted] = given;
  if (!wanted || given.length > 1 || more.length > 0) {
    endWithUsage(USAGE, '호, 연재, 분류 가운데 하나만 적어 주세요.');
  }
  return { wanted, content, out };
}

await main();
