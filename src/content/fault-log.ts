import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inspect } from 'node:util';
import { digestOf } from './cache.ts';
import { cacheFolder } from './folder.ts';

/**
 * Writes an unexpected error to `.cache/faults/<digest>.log`, with its stack, its causes and the
 * command. Returns the log's path from the working folder; undefined if it cannot be written. `about`
 * is the file that was being read: `issues/2024-04/x.mdx`.
 */
export function logFault(error: unknown, about = ''): string | undefined {
  const details = inspect(error, { depth: 4 });
  const path = join(cacheFolder(), 'faults', `${digestOf(details, about).slice(0, 12)}.log`);
  const lines = [
    `Time: ${new Date().toISOString()}`,
    `Node: ${process.version} (${process.platform} ${process.arch})`,
    `Command: ${process.argv.slice(1).join(' ')}`,
    ...(about === '' ? [] : [`File: ${about}`]),
    '',
    details,
  ];
  try {
    mkdirSync(join(cacheFolder(), 'faults'), { recursive: true });
    writeFileSync(path, `${lines.join('\n')}\n`);
    return relative(process.cwd(), path);
  } catch {
    return undefined;
  }
}
