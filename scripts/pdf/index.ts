import '../report-fault.ts';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { scanFile } from '../../src/archive/scans.ts';
import { contentFolder } from '../../src/content/folder.ts';
import { readIssues } from '../../src/content/issues.ts';
import { issuePdfName, issueUrl } from '../../src/site/urls.ts';
import { formatBytes } from '../../src/text/byte-size.ts';
import { withParticle } from '../../src/text/particles.ts';
import { openBrowser } from '../browser.ts';
import { endWithUsage, readArguments, useContentFolder } from '../options.ts';
import { serve } from '../serve.ts';
import { buildToPrint } from './build-to-print.ts';
import { type PrintedIssue, printIssue } from './print-issue.ts';
import { isPrintedPdf } from './read-pdf.ts';

const USAGE = 'npm run pdf -- 2024-04 | --all [--letter] [--out 폴더] [--content 폴더]';

/** What the command was asked for. */
interface PrintCommand {
  months: string[];
  isAll: boolean;
  size: 'A4' | 'letter';
  /** Folder for the PDFs; undefined for the folders of their issues. */
  out: string | undefined;
}

/**
 * Prints issues as PDFs beside their issue.yaml, from where the next build publishes them. The pages come
 * from a build of its own, so that a PDF never has an older text, another journal or a members' article.
 */
async function main(): Promise<void> {
  const command = readCommand();
  console.log('지금의 글로 페이지를 먼저 만듭니다.');
  const folder = await buildToPrint();
  if (folder === undefined) {
    console.error('PDF를 만들지 않았습니다.');
    process.exit(1);
  }
  const built = datedFolders(join(folder, 'issues'));
  const months = command.isAll ? built : command.months;
  const scans = await scansOf();
  const site = await serve(folder);
  const browser = await openBrowser([], { machineFonts: true });
  for (const month of months) {
    const url = site.url + issueUrl(month);
    const why = built.includes(month)
      ? await printInto(fileOf(month, command), scans.get(month), command, (size) =>
          printIssue(browser, url, size),
        )
      : '실린 기사가 없어 만들지 않았습니다.';
    if (why === undefined) continue;
    console.error(`${month}: ${why}`);
    process.exitCode = 1;
  }
  await browser.close();
  await site.close();
  if (command.out === undefined && process.exitCode === undefined) {
    console.log('다음 npm run build가 사이트에 싣습니다.');
  }
}

/** The file for the PDF of an issue. */
function fileOf(month: string, { out }: PrintCommand): string {
  return join(out ?? join(contentFolder(), 'issues', month), issuePdfName(month));
}

/** Prints an issue into a file and says so, or returns why not (Korean); `scan` is its PDF of scans. */
async function printInto(
  file: string,
  scan: string | undefined,
  { size, out }: PrintCommand,
  print: (size: PrintCommand['size']) => Promise<PrintedIssue>,
): Promise<string | undefined> {
  const why = explainTaken(file, out === undefined ? scan : undefined);
  if (why !== undefined) return why;
  const start = performance.now();
  const { pdf, missing, isForMembers } = await print(size);
  // Beside issue.yaml it would be published on the day when its articles open, without their texts.
  if (isForMembers && out === undefined) return explainMembers(existsSync(file) ? file : undefined);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, pdf);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${file}: ${formatBytes(pdf.length)}, ${seconds}초`);
  if (isForMembers) console.log('  회원사만 읽는 기사는 제목과 요약만 담았습니다.');
  if (missing.length > 0) console.log(`  ${explainMissing(missing)}`);
  return undefined;
}

function readCommand(): PrintCommand {
  const { values, positionals } = readArguments(
    {
      all: { type: 'boolean' },
      letter: { type: 'boolean' },
      out: { type: 'string' },
      content: { type: 'string' },
    },
    USAGE,
  );
  const isAll = values.all === true;
  if (isAll === positionals.length > 0) {
    endWithUsage(USAGE, '호의 달과 --all 가운데 하나를 적어 주세요.');
  }
  if (values.out?.endsWith('.pdf')) {
    endWithUsage(
      USAGE,
      `--out에는 폴더를 적어 주세요. 파일 이름은 ${issuePdfName('2024-04')}처럼 호의 달입니다.`,
    );
  }
  useContentFolder(values.content);
  const present = datedFolders(join(contentFolder(), 'issues'));
  const absent = positionals.find((month) => !present.includes(month));
  if (absent !== undefined) {
    const list = present.length === 0 ? '' : ` 있는 호: ${present.join(', ')}`;
    endWithUsage(USAGE, `${contentFolder()}에 ${absent} 호가 없습니다.${list}`);
  }
  // npm changes the working directory to the checkout; INIT_CWD is where it was called.
  const out = values.out && resolve(process.env.INIT_CWD ?? '', values.out);
  return { months: positionals, isAll, size: values.letter ? 'letter' : 'A4', out };
}

/** The folders of dated issues in a folder: `['2024-03', '2024-04']`. */
function datedFolders(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => /^\d{4}-\d{2}$/u.test(name)).sort();
}

/** The PDF of scans that each issue names. */
async function scansOf(): Promise<Map<string, string | undefined>> {
  const { entries } = await readIssues(contentFolder());
  return new Map(entries.map(({ month, ebook }) => [month, scanFile(ebook)]));
}

/** Why a PDF must not be written to this file; undefined if it may. `scan` is the issue's PDF of scans. */
function explainTaken(file: string, scan: string | undefined): string | undefined {
  if (scan !== undefined && basename(file) === scan) {
    return `${withParticle(scan, '은/는')} 스캔입니다(issue.yaml의 ebook). 스캔의 이름을 ebook.pdf로 바꾼 다음 다시 해 주세요.`;
  }
  if (!existsSync(file) || isPrintedPdf(readFileSync(file))) return undefined;
  return `${withParticle(file, '은/는')} 이 명령이 만든 PDF가 아니어서 그대로 두었습니다. 이름을 바꾸거나 --out에 다른 폴더를 적어 주세요.`;
}

/** `old` is the PDF that the issue has from before. */
function explainMembers(old: string | undefined): string {
  const left =
    old === undefined ? '' : ` 전에 만든 ${old}에는 그 본문이 들어 있을 수 있으니 지워 주세요.`;
  return `회원사만 읽는 기사가 있어 호의 폴더에 만들지 않았습니다.${left} 제목과 요약만 담은 PDF를 다른 곳에 만들려면 --out에 폴더를 적어 주세요.`;
}

function explainMissing(characters: readonly string[]): string {
  return `글꼴에 없어 빠진 글자가 있습니다: ${characters.join(' ')}. 이 글자가 든 글꼴(Noto Sans CJK KR 따위)을 설치하고 다시 해 주세요.`;
}

await main();
