import { auditBytes } from './audit-bytes.ts';
import { auditLayout } from './audit-layout.ts';
import { auditLighthouse } from './audit-lighthouse.ts';
import { auditAxe, auditHtml, auditLetter } from './audit-markup.ts';
import { toAuditedSite } from './audited-site.ts';
import { type AuditName, AUDITS, type Measurement, toAuditReport } from './measurement.ts';
import { openBrowser } from '../browser.ts';
import { endWithUsage, isFolder, readArguments } from '../options.ts';
import { listen, serve } from '../serve.ts';
import { readSiteText } from '../built-files.ts';

const USAGE = `npm run audit -- [사이트폴더] [--only ${AUDITS.join('|')}] [--json]`;
const WRONG = '사이트 폴더가 없거나 알 수 없는 옵션이 있습니다.';

/** Audits a built site; exit code 1 if a limit is exceeded or a fault is found. */
async function main(): Promise<void> {
  const { folder, chosen, json } = readCommand();
  const port = await findFreePort();
  const server = await serve(folder);
  const browser = await openBrowser([`--remote-debugging-port=${port}`]);
  try {
    const site = toAuditedSite(readSiteText(folder), server.url, browser);
    const audits: Record<AuditName, () => Promise<Measurement[]>> = {
      html: () => auditHtml(site),
      bytes: () => auditBytes(site),
      layout: () => auditLayout(site),
      axe: () => auditAxe(site),
      letter: () => auditLetter(site),
      lighthouse: () => auditLighthouse(site, port),
    };
    const measurements: Measurement[] = [];
    for (const name of chosen) {
      const measured = await audits[name]();
      if (!json) console.log(`${toAuditReport(measured)}\n`);
      measurements.push(...measured);
    }
    const missed = measurements.filter(({ passed }) => !passed).length;
    console.log(
      json ? JSON.stringify(measurements, null, 2) : summarize(measurements.length, missed),
    );
    process.exitCode = missed === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await server.close();
  }
}

function readCommand(): { folder: string; chosen: readonly AuditName[]; json: boolean } {
  const { values, positionals } = readArguments(
    { only: { type: 'string', multiple: true }, json: { type: 'boolean', default: false } },
    USAGE,
    WRONG,
  );
  const [folder = 'dist', ...rest] = positionals;
  const only = values.only ?? AUDITS;
  const chosen = AUDITS.filter((name) => only.includes(name));
  if (rest.length > 0 || chosen.length < only.length || !isFolder(folder)) {
    endWithUsage(USAGE, WRONG);
  }
  return { folder, chosen, json: values.json };
}

/** Finds a free port for the browser's debugger, to which Lighthouse connects. */
async function findFreePort(): Promise<number> {
  const { url, close } = await listen(() => undefined);
  await close();
  return Number(new URL(url).port);
}

function summarize(count: number, missed: number): string {
  return missed === 0
    ? `${count}가지를 재었고 모두 통과했습니다.`
    : `${count}가지를 재었고 ${missed}가지가 미달입니다.`;
}

await main();
