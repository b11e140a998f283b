import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDay } from '../../src/archive/date.ts';
import { HOSTS } from '../../src/archive/host.ts';
import { todayInSeoul } from '../../src/content/build-day.ts';
import { digestOf } from '../../src/content/cache.ts';
import { cacheFolder, contentFolder } from '../../src/content/folder.ts';
import { digestSecret } from '../../src/content/sealing.ts';
import { sitePeriodOf } from '../../src/content/site-period.ts';
import { endWithUsage, pathFromHere, readOptions, useContentFolder } from '../options.ts';
import { reportFault } from '../report-fault.ts';
import { BuildFailure } from './build-failure.ts';
import { holdLock } from './build-lock.ts';
import { findAllKept, readOutputs, writeOutputs } from './kept-outputs.ts';
import { holdsSite } from './place-site.ts';
import { replaceSite, restoreSite, siblingOf, explainSiteFolder } from './replace-site.ts';
import { parseShare } from './share.ts';
import { readSiteInputs } from './site-inputs.ts';

// Temporary folders of builds; inside the checkout, so that compiled modules there find node_modules.
const STAGING = '.staging';
const USAGE =
  'npm run build -- [--content 폴더] [--out 폴더] [--verify-all] [--host pages|netlify|cloudflare|nginx|none] [--compress] [--day 2027-01-01] [--shard 2/4]';

const OPTIONS = {
  content: { type: 'string' },
  out: { type: 'string', default: 'dist' },
  'verify-all': { type: 'boolean' },
  host: { type: 'string' },
  compress: { type: 'boolean' },
  day: { type: 'string' },
  shard: { type: 'string' },
} as const;

/** Reads the arguments, and ends the process if one is wrong. */
function readCommand() {
  const options = readOptions(OPTIONS, USAGE);
  const host = HOSTS.find((name) => name === options.host);
  if (host === undefined && options.host !== undefined) {
    endWithUsage(USAGE, `--host에는 ${HOSTS.join(', ')} 가운데 하나를 적어 주세요.`);
  }
  if (options.shard !== undefined && !parseShare(options.shard)) {
    endWithUsage(USAGE, '--shard에는 몇 번째 조각인지와 조각의 수를 2/4처럼 적어 주세요.');
  }
  const { day = todayInSeoul() } = options;
  if (!isDay(day)) endWithUsage(USAGE, '--day에는 빌드하는 날을 2027-01-01처럼 적어 주세요.');
  useContentFolder(options.content);
  const out = resolve(options.out);
  const danger = explainSiteFolder(out, contentFolder());
  if (danger !== undefined) {
    endWithUsage(USAGE, `${danger} 빈 폴더나 없는 폴더를 --out에 적어 주세요.`);
  }
  return {
    ...{ out, outName: options.out, day, host, shard: options.shard },
    compresses: options.compress === true,
    verifiesAll: options['verify-all'] === true,
  };
}

/** Builds a site; replaces the old one only if every step succeeds, and only if something has changed. */
async function main(): Promise<void> {
  const { out, outName, day, host, shard, compresses, verifiesAll } = readCommand();
  // An environment variable for all processes of the build, so that a build over midnight has one day.
  process.env.BUILD_DAY = day;
  console.log(`내용 폴더: ${pathFromHere(contentFolder())}`);
  // Two locks, because builds may share the folder of the site or the cache.
  for (const lock of [siblingOf(out, 'lock'), join(cacheFolder(), 'build.lock')]) {
    await holdLock(lock, (pid) => {
      console.log(`다른 빌드(프로세스 ${pid})가 끝나기를 기다립니다.`);
    });
  }
  restoreSite(out);
  cleanUpStaging();
  const work = join(STAGING, String(process.pid));
  if (shard !== undefined) {
    const { prepareShare } = await import('./make-site.ts');
    return prepareShare(work, shard);
  }
  const inputs = readSiteInputs();
  const secret = digestSecret(contentFolder());
  const editionNow = (): string =>
    digestOf(inputs.digest, host ?? '', String(compresses), secret, sitePeriodOf(day));
  const last = readOutputs('site', verifiesAll ? '' : editionNow());
  if (last.size > 0 && existsSync(out) && holdsSite(out, last)) {
    console.log(`바뀐 것이 없어 ${outName}의 사이트를 그대로 두었습니다.`);
    return;
  }
  // Imported here, because importing it takes longer than all of the above.
  const { makeSite, tidyCache } = await import('./make-site.ts');
  const outputs =
    findAllKept(last) ??
    (await makeSite({ work, verifiesAll, changed: inputs.changed, host, compresses }));
  replaceSite(outputs, out);
  if (inputs.areSame()) writeOutputs('site', editionNow(), outputs);
  await tidyCache(outputs);
  console.log(`${outName}에 사이트를 만들었습니다.`);
}

/** Deletes the staging folders of killed builds. */
function cleanUpStaging(): void {
  if (!existsSync(STAGING)) return;
  for (const pid of readdirSync(STAGING).filter((name) => !isRunning(Number(name)))) {
    rmSync(join(STAGING, pid), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

try {
  await main();
} catch (error) {
  if (error instanceof BuildFailure) console.error(error.message);
  else reportFault(error);
  console.error('빌드하지 못했습니다. 이전 사이트는 그대로입니다.');
  process.exit(1);
}
