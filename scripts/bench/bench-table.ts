import { toConsoleTable } from '../console-table.ts';
import { growthOf, type Summary, summarize } from './bench-summary.ts';
import { MODE_NAMES } from './modes.ts';
import type { Result } from './bench-results.ts';
import { FILE_KINDS } from './site-sizes.ts';
import type { Cost } from './steps.ts';

/**
 * Formats measured builds as Markdown tables: the cost of each mode with its ratio to the other side,
 * the cost of each step, the size of the site by kind of file, and how costs grow with the archive.
 */
export function formatResults(results: readonly Result[]): string {
  const summaries = summarize(results);
  const tables = [
    modesTable(summaries),
    stepsTable(summaries),
    sizesTable(summaries),
    growthTable(summaries),
  ];
  return tables.filter((table) => table !== '').join('\n\n');
}

/**
 * The costs of each mode. The column `other work` has the number of cores that other programs used
 * meanwhile, which makes the wall-clock seconds longer.
 */
function modesTable(summaries: readonly Summary[]): string {
  const [first] = summaries;
  const others = new Set(summaries.map(({ side }) => side).filter((side) => side !== first?.side));
  const head = ['articles + notices', 'what', 'side', 'wall', 'CPU', 'peak memory', 'other work'];
  const ratios = others.values().map((side) => `wall / CPU against ${side}`);
  const rows = summaries.map((summary) => [
    `${count(summary.articles)} + ${count(summary.notices)}`,
    MODE_NAMES[summary.mode],
    summary.side,
    ...costCells(summary),
    `${summary.otherCores.toFixed(1)} cores`,
    ...[...others].map((side) => ratioCell(summary, summaries, side)),
  ]);
  return markdownTable([[...head, ...ratios], ...rows]);
}

function ratioCell(summary: Summary, summaries: readonly Summary[], side: string): string {
  const other = summaries.find(
    ({ side: own, articles, mode }) =>
      own === side && articles === summary.articles && mode === summary.mode,
  );
  if (!other || other === summary) return '';
  return `${(summary.wall / other.wall).toFixed(2)} / ${(summary.cpu / other.cpu).toFixed(2)}`;
}

function stepsTable(summaries: readonly Summary[]): string {
  const rows = summaries.flatMap(({ articles, mode, side, steps }) =>
    steps.map((step) => [count(articles), MODE_NAMES[mode], side, step.title, ...costCells(step)]),
  );
  return markdownTable([
    ['articles', 'what', 'side', 'step', 'wall', 'CPU', 'peak memory'],
    ...rows,
  ]);
}

/** Number and bytes of the files by kind, of the site after the last mode, for each archive and side. */
function sizesTable(summaries: readonly Summary[]): string {
  const last = new Map(
    summaries.map((summary) => [`${summary.articles} ${summary.side}`, summary]),
  );
  const rows = last.values().map(({ articles, side, sizes }) => {
    const all = FILE_KINDS.map((kind) => sizes[kind]);
    const files = all.reduce((sum, size) => sum + size.files, 0);
    const bytes = all.reduce((sum, size) => sum + size.bytes, 0);
    const cells = [...all, { files, bytes }].map(
      (size) => `${count(size.files)} / ${megabytes(size.bytes)}`,
    );
    const each = `${(files / articles).toFixed(2)} / ${(bytes / articles / 1024).toFixed(1)} KB`;
    return [count(articles), side, ...cells, each];
  });
  const head = ['articles', 'side', ...FILE_KINDS, 'all', 'an article'];
  return `Files and bytes of the site:\n\n${markdownTable([head, ...rows])}`;
}

/** The growth of the costs from each archive to the next larger one; '' if only one was measured. */
function growthTable(summaries: readonly Summary[]): string {
  const rows = growthOf(summaries).map(({ side, mode, from, to, wall, cpu, peak }) => [
    `${count(from)} to ${count(to)}`,
    MODE_NAMES[mode],
    side,
    ...[wall, cpu, peak].map((exponent) => exponent.toFixed(2)),
  ]);
  if (rows.length === 0) return '';
  const head = ['articles', 'what', 'side', 'wall', 'CPU', 'peak memory'];
  return `Growth (exponent e of articles^e; 1 is in proportion):\n\n${markdownTable([head, ...rows])}`;
}

function costCells({ wall, cpu, peak }: Cost): string[] {
  return [`${wall.toFixed(1)} s`, `${cpu.toFixed(1)} s`, megabytes(peak)];
}

function markdownTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  // The line between header and rows; every Markdown parser accepts three hyphens.
  const line = head.map(() => '---');
  const lines = toConsoleTable(
    [head, line, ...rows].map((row) => [...row, '']),
    ' | ',
  ).split('\n');
  return lines.map((cells) => `| ${cells}`).join('\n');
}

/** Formats bytes as megabytes: `12.3 MB`. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Formats a number with commas: `10,000`. */
function count(number: number): string {
  return number.toLocaleString('en-US');
}
