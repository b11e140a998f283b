import { statSync } from 'node:fs';
import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import { auditAxe } from './audit-axe.ts';
import { auditBytes } from './audit-bytes.ts';
import { auditHtml } from './audit-html.ts';
import { auditLayout } from './audit-layout.ts';
import { auditLetter } from './audit-letter.ts';
import { auditLighthouse } from './audit-lighthouse.ts';
import { type Held, type Part, PARTS } from './held.ts';
import { toAuditedSite } from './audited-site.ts';
import { toAuditReport } from './audit-report.ts';
import { openBrowser } from '../browser.ts';
import { serve } from '../serve.ts';
import { readSiteText } from '../site-text.ts';

const USAGE = `npm run audit -- [사이트폴더] [--only ${PARTS.join('|')}] [--json]`;

/** Audits a built site against its limits; exit code 1 if one is missed. */
async function main(): Promise<void> {
  const { folder, parts, json } = readArguments();
  const port = await findFreePort();
  const server = await serve(folder);
  const browser = await openBrowser([`--remote-debugging-port=${port}`]);
  try {
    const site = toAuditedSite(readSiteText(folder), server.url, browser);
    const audits: Record<Part, () => Promise<Held[]>> = {
      html: () => auditHtml(site),
      bytes: () => auditBytes(site),
      layout: () => auditLayout(site),
      axe: () => auditAxe(site),
      letter: () => auditLetter(site),
      lighthouse: () => auditLighthouse(site, port),
    };
    const held: Held[] = [];
    for (const part of parts) {
      const found = await audits[part]();
      if (!json) console.log(`${toAuditReport(found)}\n`);
      held.push(...found);
    }
    if (json) console.log(JSON.stringify(held, null, 2));
    else console.log(summaryOf(held));
    process.exitCode = held.every(({ passed }) => passed) ? 0 : 1;
  } finally {
    await browser.close();
    await server.close();
  }
}

function readArguments(): { folder: string; parts: readonly Part[]; json: boolean } {
  try {
    const { values, positionals } = parseArgs({
      options: { only: { type: 'string', multiple: true }, json: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [folder = 'dist', ...rest] = positionals;
    const only = values.only ?? PARTS;
    const parts = PARTS.filter((part) => only.includes(part));
    const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
    if (rest.length > 0 || parts.length < only.length || !isFolder) throw new Error(folder);
    return { folder, parts, json: values.json ?? false };
  } catch {
    console.error(`사이트 폴더가 없거나 모르는 옵션이 있습니다.\n쓰는 법: ${USAGE}`);
    process.exit(2);
  }
}

/** A port for Lighthouse to reach the browser by. */
async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (address === null || typeof address === 'string') throw new Error('빈 포트가 없습니다.');
  return address.port;
}

function summaryOf(held: readonly Held[]): string {
  const missed = held.filter(({ passed }) => !passed).length;
  return missed === 0
    ? `${held.length}가지를 재었고 모두 통과했습니다.`
    : `${held.length}가지를 재었고 ${missed}가지가 미달입니다.`;
}

await main();
