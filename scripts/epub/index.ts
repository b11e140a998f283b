import '../report-fault.ts';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { buildArchive } from '../../src/archive/archive.ts';
import { readArchiveInput } from '../../src/content/read-content.ts';
import { drawingEdition } from '../../src/content/drawing-edition.ts';
import { chaptersOf } from '../../src/books/book.ts';
import { isOwnBook } from '../../src/books/zip-book.ts';
import { formatBytes } from '../../src/text/byte-size.ts';
import { formatCount } from '../../src/text/counts.ts';
import { withParticle } from '../../src/text/particles.ts';
import { endWithUsage, readArguments, useContentFolder } from '../options.ts';
import { bookFileName, chooseBook, type WantedBook } from './choose-book.ts';

const USAGE =
  'npm run epub -- 2024-04 | --series 이름 | --category 경로 [--out 파일.epub이나 폴더] [--content 폴더]';

/** Makes the EPUB of an issue, a series or a category of the content folder, in the current folder unless `--out` is given. */
async function main(): Promise<void> {
  const { wanted, content, out } = readCommand();
  useContentFolder(content);
  // Names of drawings contain this digest; in compiled pages Vite writes it as a constant.
  Object.assign(globalThis, { DRAWING_EDITION: drawingEdition() });
  const { makeBook } = await import('../../src/load/load-book.ts');
  const archive = buildArchive(await readArchiveInput());
  const { book, fault } = chooseBook(archive, wanted);
  if (!book) endWithUsage(USAGE, fault);
  const file = fileFor(wanted, out);
  if (existsSync(file) && !isOwnBook(readFileSync(file))) {
    console.error(
      `${withParticle(file, '은/는')} 이 명령이 만든 전자책이 아니어서 그대로 두었습니다. --out에 다른 이름을 적어 주세요.`,
    );
    process.exit(1);
  }
  console.log(`${file}에 전자책을 만듭니다.`);
  const bytes = await makeBook(archive, book);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  const bound = chaptersOf(book).map(({ article }) => article);
  const articles = formatCount(bound.length, '편');
  console.log(`만들었습니다. 기사 ${articles}, ${formatBytes(bytes.length)}`);
  const closed = bound.filter(({ access }) => access === 'members').length;
  if (closed > 0) {
    const count = formatCount(closed, '편');
    console.log(`회원사만 읽는 기사 ${withParticle(count, '은/는')} 제목과 요약만 담았습니다.`);
  }
}

/** The file for a book; `out` is a file that ends in `.epub`, or a folder. */
function fileFor(wanted: WantedBook, out = '.'): string {
  // npm changes the working directory to the checkout; INIT_CWD is where it was called.
  const path = resolve(process.env.INIT_CWD ?? '', out);
  return path.endsWith('.epub') ? path : join(path, bookFileName(wanted));
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
  if (out !== undefined && /\.(?!epub$)[a-z]{3,4}$/iu.test(out)) {
    endWithUsage(USAGE, '--out에는 .epub으로 끝나는 파일 이름이나 폴더를 적어 주세요.');
  }
  if (!wanted || given.length > 1 || more.length > 0) {
    endWithUsage(USAGE, '호, 연재, 분류 가운데 하나만 적어 주세요.');
  }
  return { wanted, content, out };
}

await main();
