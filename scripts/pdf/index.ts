import '../report-fault.ts';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { scanFile } from '../../src/archive/scans.ts';
import { contentFolder } from '../../src/content/folder.ts';
import { readIssues } from '../../src/content/issues.ts';
import { issuePdfName, issueUrl } from '../../src/site/urls.ts';
import { formatBytes } from '../../src/text/byte-size.ts';
import { openBrowser } from '../browser.ts';
import { endWithUsage, readArguments, useContentFolder } from '../options.ts';
import { serve } from '../serve.ts';
import { type PrintedIssue, printIssue } from './print-issue.ts';

const USAGE =
  'npm run pdf -- 2024-04 | --all [--letter] [--site dist] [--out 폴더] [--content 폴더]';

const OPTIONS = {
  all: { type: 'boolean' },
  letter: { type: 'boolean' },
  site: { type: 'string' },
  out: { type: 'string' },
  content: { type: 'string' },
} as const;

/** Prints issues of the built site as PDFs, beside their issue.yaml: the next build publishes them. */
async function main(): Promise<void> {
  const { values, positionals } = readArguments(OPTIONS, USAGE);
  useContentFolder(values.content);
  const here = process.env.INIT_CWD ?? '';
  const folder = resolve(here, values.site ?? 'dist');
  const months = chooseMonths(folder, values.all ? 'all' : positionals);
  const scans = await scansOf();
  const site = await serve(folder);
  const browser = await openBrowser([], { machineFonts: true });
  for (const month of months) {
    const name = issuePdfName(month);
    if (values.out === undefined && scans.get(month) === name) {
      console.error(
        `${month}: ${name}은 스캔입니다(issue.yaml의 ebook). 스캔의 이름을 ebook.pdf로 바꾼 다음 다시 해 주세요.`,
      );
      process.exitCode = 1;
      continue;
    }
    const start = performance.now();
    const size = values.letter ? 'letter' : 'A4';
    const printed = await printIssue(browser, site.url + issueUrl(month), size);
    const file =
      values.out === undefined
        ? join(contentFolder(), 'issues', month, name)
        : resolve(here, values.out, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, printed.pdf);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${file}: ${formatBytes(printed.pdf.length)}, ${seconds}초`);
    for (const warning of warningsOf(printed)) console.log(`  ${warning}`);
  }
  await browser.close();
  await site.close();
}

/** The wanted months, or all of a built site; ends the command if the site lacks one. */
function chooseMonths(folder: string, wanted: readonly string[] | 'all'): readonly string[] {
  const issues = join(folder, 'issues');
  const built = existsSync(issues) ? readdirSync(issues) : [];
  const dated = built.filter((name) => /^\d{4}-\d{2}$/u.test(name)).sort();
  if (dated.length === 0)
    endWithUsage(USAGE, '만든 사이트가 없습니다. 먼저 npm run build를 해 주세요.');
  if (wanted === 'all') return dated;
  const absent = wanted.find((month) => !dated.includes(month));
  if (absent !== undefined) {
    endWithUsage(USAGE, `만든 사이트에 ${absent}가 없습니다. 있는 호: ${dated.join(', ')}`);
  }
  if (wanted.length === 0) endWithUsage(USAGE, '호의 달이나 --all을 적어 주세요.');
  return wanted;
}

/** Korean warnings about a printed issue: that it will not be published, and characters that are missing. */
function warningsOf({ isForMembers, missing }: PrintedIssue): string[] {
  const closed =
    '회원사만 읽는 기사가 있어 사이트에는 실리지 않습니다. 모두에게 연 다음 다시 만들어 주세요.';
  const lacking = `글꼴에 없어 빠진 글자가 있습니다: ${missing.join(' ')}. 이 글자가 든 글꼴(Noto Sans CJK KR 따위)을 설치하고 다시 해 주세요.`;
  return [...(isForMembers ? [closed] : []), ...(missing.length > 0 ? [lacking] : [])];
}

/** The PDF of scans that each issue names. */
async function scansOf(): Promise<Map<string, string | undefined>> {
  const { entries } = await readIssues(contentFolder());
  return new Map(entries.map(({ month, ebook }) => [month, scanFile(ebook)]));
}

await main();
