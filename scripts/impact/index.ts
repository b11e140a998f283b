import '../report-fault.ts';
import { appendFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { formatMessage, isError } from '../../src/check/message.ts';
import { checkContent } from '../../src/content/check-content.ts';
import { cacheFolder, SHIPPED_CONTENT } from '../../src/content/folder.ts';
import {
  buildSite,
  checkOutFolder,
  findPathInRepository,
  planSite,
  readSite,
} from './built-sites.ts';
import { compareSites } from './compare-sites.ts';
import { toImpactReport } from './impact-report.ts';
import type { BuiltSite } from './site-files.ts';
import { endWithUsage, readArguments } from '../options.ts';

const USAGE = `npm run impact -- 기준 [--content 폴더] [--site 빌드한_새사이트]
        npm run impact -- --base-content 옛폴더 [--content 새폴더]
        npm run impact -- --sites 옛사이트 새사이트
        [--json] [--summary 파일]`;

// Inside the checkout, as in build/index.ts: Astro's modules must find node_modules.
const STAGING = resolve('.staging', String(process.pid));

/** An error of the arguments or the content, which is printed without a stack. */
class Refusal extends Error {}

type Command = ReturnType<typeof readCommand>;

/** Compares the site of the base content with that of the new content; both are built by the checked out code. */
async function main(command: Command): Promise<void> {
  process.once('exit', () => {
    rmSync(STAGING, { recursive: true, force: true });
  });
  const [base, head] = command.sites ?? (await buildSites(command));
  const impact = compareSites(openSite(base), openSite(head), nameContent(command));
  const report = toImpactReport(impact);
  if (command.summary !== undefined) appendFileSync(command.summary, report);
  console.log(command.json ? toJson(impact) : report.trimEnd());
  process.exitCode = impact.ok ? 0 : 1;
}

function readCommand() {
  const { values, positionals } = readArguments(
    {
      content: { type: 'string', default: SHIPPED_CONTENT },
      'base-content': { type: 'string' },
      site: { type: 'string' },
      sites: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      summary: { type: 'string' },
    },
    USAGE,
  );
  const [first, second, ...more] = positionals;
  const { json, summary, content, site, sites, 'base-content': baseContent } = values;
  const rest = { json, summary, content: resolve(content), site, baseContent, ref: first };
  if (sites && !site && first !== undefined && second !== undefined && more.length === 0) {
    return { ...rest, sites: [first, second] as const };
  }
  const bases = [first, baseContent].filter((base) => base !== undefined);
  if (!sites && second === undefined && bases.length === 1) return { ...rest, sites: undefined };
  return endWithUsage(USAGE, '알 수 없는 옵션이 있거나 비교할 대상이 빠졌습니다.');
}

/** Checks and builds both contents and returns the folders of the sites; with `--site` the new one is already built. */
async function buildSites(command: Command): Promise<[string, string]> {
  const { content, site, baseContent, ref = '' } = command;
  const base = baseContent === undefined ? checkOut(ref, content) : resolve(baseContent);
  for (const folder of [base, content, site ?? content]) {
    if (!existsSync(folder)) throw new Refusal(`${folder} 폴더가 없습니다.`);
  }
  const built = site === undefined ? undefined : { content, folder: resolve(site) };
  const plans = { head: built ?? planSite(content), base: planSite(base) };
  if (!existsSync(plans.head.folder)) await check('고친 글', content);
  if (!existsSync(plans.base.folder)) await check('비교 기준의 글', base);
  for (const plan of [plans.base, plans.head]) {
    if (!buildSite(plan, join(STAGING, 'site'))) {
      throw new Refusal(`${plan.content}의 페이지를 만들지 못해 비교할 수 없습니다.`);
    }
  }
  return [plans.base.folder, plans.head.folder];
}

/** Writes the content as it was at a git ref; always to the same folder, on whose path Astro's cache depends. */
function checkOut(ref: string, content: string): string {
  const folder = join(cacheFolder(), 'impact', 'base');
  mkdirSync(STAGING, { recursive: true });
  const fault = checkOutFolder(ref, content, folder, join(STAGING, 'index'));
  if (fault !== undefined) throw new Refusal(fault);
  return folder;
}

async function check(name: string, folder: string): Promise<void> {
  // Also renders the texts, which the build uses.
  const { messages } = await checkContent(folder, { renders: true });
  const errors = messages.filter(isError);
  if (errors.length === 0) return;
  for (const message of errors) console.error(formatMessage(message));
  throw new Refusal(
    `${name}에 고칠 곳이 ${errors.length}곳 있어 비교할 수 없습니다. 위의 오류를 먼저 고쳐 주세요.`,
  );
}

function openSite(folder: string): BuiltSite {
  const site = readSite(folder);
  if (site) return site;
  throw new Refusal(
    `${folder}에 빌드한 사이트가 없습니다. npm run build로 만든 폴더를 적어 주세요.`,
  );
}

/** The content folder's name in messages: its path in the repository. */
function nameContent({ sites, content }: Command): string {
  if (sites) return 'content';
  return findPathInRepository(content) ?? relative(process.cwd(), content);
}

/** Writes one line of JSON; `##[`, which begins a command of a CI runner, is escaped. */
function toJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('##[', String.raw`\u0023#[`);
}

/** Prints why the sites cannot be compared, and appends it to the summary file. */
function refuse({ message }: Refusal, { summary }: Command): void {
  console.error(message);
  if (summary !== undefined)
    appendFileSync(summary, `## 사이트를 비교하지 못했습니다\n\n${message}\n`);
}

const command = readCommand();
try {
  await main(command);
} catch (error) {
  if (error instanceof Refusal) refuse(error, command);
  else console.error(error);
  process.exitCode = 1;
}
