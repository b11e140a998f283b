import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BenchOptions } from './bench-options.ts';
import { formatResults } from './bench-table.ts';
import { countIssues, generateArchive } from './generate.ts';
import { generateNotices } from './generate-notices.ts';
import { nameMachine } from './machine.ts';
import { changeOf } from './modes.ts';
import {
  type Cell,
  findPending,
  planCells,
  type Result,
  type Results,
  resultsSchema,
  selectResults,
} from './bench-results.ts';
import type { Side } from './side.ts';
import { writeArchive } from './write-archive.ts';

/** Name of the file in a work folder that keeps the results. */
export const RESULTS_FILE = 'results.json';

/**
 * Measures the planned builds that have no result in the work folder yet, saves each result at once,
 * and prints the tables of all. `openSides` is called only if there is a build to measure.
 */
export async function benchBuilds(
  work: string,
  options: BenchOptions,
  sideNames: readonly string[],
  openSides: () => Side[],
): Promise<Result[]> {
  const { seed, hasPictures } = options;
  const kept = readResults(work) ?? { machine: nameMachine(), seed, hasPictures, results: [] };
  if (kept.seed !== seed || kept.hasPictures !== hasPictures) {
    const pictures = kept.hasPictures ? '' : ' --no-pictures';
    throw new Error(`The results in ${work} are of --seed ${kept.seed}${pictures}.`);
  }
  writeResults(work, kept);
  const cells = planCells(options, sideNames);
  const pending = findPending(cells, kept.results);
  const sides = pending.length > 0 ? openSides() : [];
  for (const some of Map.groupBy(cells, ({ articles }) => articles).values()) {
    if (findPending(some, kept.results).length > 0) await measureArchive(work, kept, some, sides);
  }
  const results = selectResults(cells, kept.results);
  console.log(`\n${kept.machine}\n\n${formatResults(results)}`);
  return results;
}

/** The results in a work folder; undefined if there are none. */
function readResults(work: string): Results | undefined {
  const path = join(work, RESULTS_FILE);
  return existsSync(path) ? resultsSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
}

/** Writes the results to a temporary file, then renames it, so that a stopped bench leaves a whole file. */
function writeResults(work: string, results: Results): void {
  mkdirSync(work, { recursive: true });
  const part = join(work, `${RESULTS_FILE}.part`);
  writeFileSync(part, JSON.stringify(results, undefined, 1));
  renameSync(part, join(work, RESULTS_FILE));
}

/** The state while the builds of one archive are measured. */
interface Measuring {
  work: string;
  content: string;
  kept: Results;
  sides: readonly Side[];
  /** Sides that have built the current content, so that their next build measures one change only. */
  current: Set<Side>;
}

/**
 * Measures the builds of one archive; for a build that has a result already, only its change of the
 * content is made.
 */
async function measureArchive(
  work: string,
  kept: Results,
  cells: readonly Cell[],
  sides: readonly Side[],
): Promise<void> {
  const [{ articles, notices } = { articles: 0, notices: 0 }] = cells;
  const content = join(work, 'content');
  rmSync(content, { recursive: true, force: true });
  await writeArchive(content, [
    ...generateArchive(articles, kept.seed, kept.hasPictures),
    // 5,000 notices are spread over 26 years, even if there are few articles.
    ...generateNotices(notices, Math.max(countIssues(articles), notices / 16), kept.seed),
  ]);
  for (const side of sides) side.changeComponent(0);
  const measuring = { work, content, kept, sides, current: new Set<Side>() };
  for (const turn of Map.groupBy(cells, ({ mode, round }) => `${mode} ${round}`).values()) {
    await measureTurn(measuring, turn);
  }
}

/** Measures one round of a mode, one side after the other; `turn` are the builds of this round. */
async function measureTurn(measuring: Measuring, turn: readonly Cell[]): Promise<void> {
  const { work, content, kept, sides, current } = measuring;
  const pending = findPending(turn, kept.results).flatMap((cell) => {
    const side = sides.find(({ name }) => name === cell.side);
    return side ? [{ cell, side }] : [];
  });
  for (const { cell, side } of pending) {
    if (cell.mode === 'cold') side.clear();
    else if (!current.has(side)) {
      console.log(`${nameCell(cell)}: building before the change …`);
      await side.build(content);
    }
  }
  const [first] = turn;
  if (first) makeChange(measuring, first);
  for (const { cell, side } of pending) {
    const result = { ...(await side.build(content)), ...cell };
    kept.results.push(result);
    writeResults(work, kept);
    current.add(side);
    console.log(`${nameCell(cell)}: ${result.wall.toFixed(1)} s`);
  }
}

/** Makes the change of a mode in the content, or in a component of every side. */
function makeChange({ content, kept, sides, current }: Measuring, cell: Cell): void {
  const { mode, articles, round } = cell;
  const change = changeOf(mode, { articles, seed: kept.seed }, round);
  if (change) changeFile(join(content, change.file), change.change);
  if (mode === 'component') for (const side of sides) side.changeComponent(round);
  if (change || mode === 'component') current.clear();
}

function changeFile(path: string, change: (text: string) => string): void {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const after = change(before);
  if (after === before) throw new Error(`Nothing to change in ${path}.`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, after);
}

function nameCell({ articles, mode, round, side }: Cell): string {
  return `${articles} articles, ${mode}, round ${round}, ${side}`;
}
