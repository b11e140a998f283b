import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listBuiltFiles } from '../built-files.ts';
import { measureProcess } from './measure-process.ts';
import { markTemplate, type Side, toMeasuredBuild } from './side.ts';
import { costBetween, type Step, sumCosts } from './steps.ts';
import { hugoTheme, toHugoEntry } from './to-hugo.ts';

const PAGEFIND = join(import.meta.dirname, '../../node_modules/pagefind/lib/runner/bin.cjs');

/**
 * The side that builds with Hugo (minimal theme, content converted to plain Markdown) and the
 * installed Pagefind.
 */
export function hugoSide(work: string): Side {
  const source = join(work, 'source');
  const site = join(work, 'site');
  const commands = [
    ['Hugo', 'hugo', ['--source', source, '--destination', site]],
    ['Pagefind', process.execPath, [PAGEFIND, '--site', site]],
  ] as const;
  let change = 0;
  return {
    name: 'hugo',
    changeComponent(number) {
      change = number;
    },
    clear() {
      rmSync(site, { recursive: true, force: true });
    },
    async build(content) {
      for (const folder of [source, site]) rmSync(folder, { recursive: true, force: true });
      writeHugoSource(content, source);
      markTemplate(join(source, 'layouts/_default/baseof.html'), change);
      const steps: Step[] = [];
      let others = 0;
      for (const [title, program, args] of commands) {
        const where = { cwd: work, groupFile: join(work, 'running') };
        const { samples, otherCpu } = await measureProcess(program, args, where);
        others += otherCpu;
        steps.push({ title, ...costBetween(samples, 0, samples.at(-1)?.seconds ?? 0) });
      }
      return toMeasuredBuild(sumCosts(steps), steps, { site, otherCpu: others });
    },
  };
}

/** Whether the program `hugo` is installed. */
export function hasHugo(): boolean {
  return spawnSync('hugo', ['version']).status === 0;
}

function writeHugoSource(content: string, source: string): void {
  const theme = hugoTheme(readFileSync(join(content, 'journal.yaml'), 'utf8'));
  for (const [file, text] of Object.entries(theme)) writeText(join(source, file), text);
  for (const file of listBuiltFiles(content)) {
    if (file.endsWith('.mdx')) {
      const text = toHugoEntry(readFileSync(join(content, file), 'utf8'), `/${dirname(file)}/`);
      writeText(join(source, 'content', file.replace(/mdx$/u, 'md')), text);
    } else if (file.endsWith('.jpg')) {
      cpSync(join(content, file), join(source, 'static', file));
    }
  }
}

function writeText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
