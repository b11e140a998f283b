import '../report-fault.ts';
import { appendFileSync, existsSync, watch } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { isError } from '../../src/check/message.ts';
import { listFiles } from '../../src/content/files.ts';
import { cacheFolder, contentFolder, nameFromHere } from '../../src/content/folder.ts';
import { createNewIds } from '../../src/content/new-ids.ts';
import {
  formatAnnotations,
  formatJson,
  formatReadable,
  formatSummary,
} from '../../src/check/report/report.ts';
import { startProgress } from '../build/progress.ts';
import { readArguments, useContentFolder } from '../options.ts';
import { applyFixes } from './fix-files.ts';

const { values: options, positionals } = readArguments(
  {
    advice: { type: 'boolean' },
    content: { type: 'string' },
    fix: { type: 'boolean' },
    json: { type: 'boolean' },
    watch: { type: 'boolean' },
  },
  'npm run check -- [파일…] [--advice] [--content 폴더] [--fix] [--json] [--watch]',
);
useContentFolder(options.content);

// Checking one file spends most of its time on loading code, which the compile cache shortens.
enableCompileCache(join(cacheFolder(), 'code'));
const { checkContent } = await import('../../src/content/check-content.ts');
const { writeInput } = await import('../../src/content/read-content.ts');
const { openMemory } = await import('../../src/content/reading-memory.ts');

const folder = contentFolder();
const only = positionals.length > 0 ? findFiles(positionals) : undefined;

const newId = createNewIds();
const memory = openMemory(folder);

if (options.fix) for (const line of await applyFixes(folder, newId, only)) console.error(line);
if (options.watch) checkOnChanges();
else console.log(await checkOnce());

/** Checks the content, sets the exit code (1 if there are errors) and returns the report. */
async function checkOnce(): Promise<string> {
  // A build also renders the texts, so that each is read only once.
  const renders = process.env.RENDER_TEXTS === '1';
  const { messages, counts, reading } = await checkContent(folder, {
    renders,
    only: only && new Set(only),
    newId,
    memory,
    report: (total) =>
      startProgress({ title: '글 읽기', total, unit: '건', output: process.stderr }),
  });
  if (renders) await writeInput(reading);
  process.exitCode = messages.some(isError) ? 1 : 0;
  const advice = messages.filter((message) => !isError(message));
  // A build lists errors only: in 10,000 articles there are about 13,000 pieces of advice.
  const shown = renders ? messages.filter(isError) : options.advice ? advice : messages;
  if (options.json) return formatJson(shown);
  const hint = renders && advice.length > 0 ? '\n참고할 곳 보기: npm run check -- --advice' : '';
  const readable = formatReadable(messages, counts, shown) + hint;
  if (process.env.GITHUB_ACTIONS !== 'true') return readable;
  const summary = process.env.GITHUB_STEP_SUMMARY;
  if (summary) appendFileSync(summary, formatSummary(messages, counts));
  return [readable, formatAnnotations(messages)].filter((part) => part !== '').join('\n');
}

/** Checks now and after each change of a file, until Ctrl-C; prints a report that differs from the last. */
function checkOnChanges(): void {
  let last = '';
  let isDue = true;
  let isBusy = false;
  const run = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    while (isDue) {
      isDue = false;
      // A file may be deleted while it is read; that change starts another check.
      const next = await checkOnce().catch(() => last);
      if (next !== last) console.log(`${new Date().toLocaleTimeString('ko-KR')} 점검\n${next}\n`);
      last = next;
    }
    isBusy = false;
  };
  const watcher = watch(folder, { recursive: true }, () => {
    isDue = true;
    // After 100 ms, because a text editor saves a file in several steps.
    setTimeout(() => void run(), 100);
  });
  watcher.on('error', () => undefined);
  process.once('SIGINT', () => {
    process.exit(0);
  });
  console.error('파일을 저장하면 다시 점검합니다. 끝내려면 Ctrl-C를 누르세요.');
  void run();
}

/**
 * The content files that the arguments name, files or folders; ends the process if an argument
 * names no content.
 */
function findFiles(given: readonly string[]): string[] {
  const { files } = listFiles(folder);
  // npm changes the working directory to the checkout; INIT_CWD is where it was called.
  const places = [process.cwd(), process.env.INIT_CWD ?? process.cwd(), folder];
  return given.flatMap((path) => {
    const found = places
      .map((place) => resolve(place, path.replaceAll('\\', '/')))
      .map((absolute) => filesAt(relative(folder, absolute), files))
      .find(({ length }) => length > 0);
    if (found) return found;
    const why = existsSync(path) ? '내용 폴더에 없는 파일입니다' : '파일을 찾을 수 없습니다';
    const article = files.find((file) => file.endsWith('.mdx')) ?? 'issues/2024-04/gen-z.mdx';
    const example = nameFromHere(article, folder);
    console.error(`${path}: ${why}. 내용 폴더의 파일을 적어 주세요. 예: ${example}`);
    process.exit(2);
  });
}

/** The file at a path of the content folder, or all files of the folder at that path. */
function filesAt(path: string, files: readonly string[]): string[] {
  const name = path.replaceAll('\\', '/').replace(/\/$/u, '').normalize('NFC');
  if (files.includes(name)) return [name];
  return files.filter((file) => {
    const composed = file.normalize('NFC');
    return name === '' || composed === name || composed.startsWith(`${name}/`);
  });
}
