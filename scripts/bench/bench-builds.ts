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
} from './results.ts';
import type { Side } from './side.ts';
import { writeArchive } from './write-archive.ts';

/** The file of a work folder that keeps the results. */
export const RESULTS_FILE = 'results.json';

/**
 * Measures the builds that the options ask for and the work folder has no result of, keeps each
 * result as it comes, and prints the tables of all. `openSides` is called if there is one to measure.
 */
export async function benchBuilds(
  work: string,
  options: BenchOptions,
  sideNames: readonly string[],
  openSides: () => Side[],
): Promise<Result[]> {
  const kept = readResults(work) ?? { machine: nameMachine(), seed: options.seed, results: [] };
  if (kept.seed !== options.seed) {
    throw new Error(`The results in ${work} are of --seed ${kept.seed}.`);
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

/** The results that a work folder keeps, or undefined if it keeps none. */
function readResults(work: string): Results | undefined {
  const path = join(work, RESULTS_FILE);
  return existsSync(path) ? resultsSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
}

/** Written to another file first, which replaces the old one at once. */
function writeResults(work: string, results: Results): void {
  mkdirSync(work, { recursive: true });
  const part = join(work, `${RESULTS_FILE}.part`);
  writeFileSync(part, JSON.stringify(results, undefined, 1));
  renameSync(part, join(work, RESULTS_FILE));
}

/** Measures all builds of one archive; those that have a result are only made up for. */
async function measureArchive(
  work: string,
  kept: Results,
  cells: readonly Cell[],
  sides: readonly Side[],
): Promise<void> {
  const [first] = cells;
  if (!first) return;
  const { articles, notices } = first;
  const content = join(work, 'content');
  const archive = { articles, seed: kept.seed };
  rmSync(content, { recursive: true, force: true });
  await writeArchive(content, [
    ...generateArchive(articles, kept.seed),
    ...generateNotices(notices, countIssues(articles), kept.seed),
  ]);
  for (const side of sides) side.changeComponent(0);
  // The sides whose last build was of the content as it is, so that the next one measures one change.
  const current = new Set<Side>();
  for (const turn of Map.groupBy(cells, ({ mode, round }) => `${mode} ${round}`).values()) {
    const [{ mode, round } = first] = turn;
    const isPending = (side: Side): boolean =>
      findPending(turn, kept.results).some((cell) => cell.side === side.name);
    const measured = sides.filter(isPending);
    for (const side of measured) {
      if (mode === 'cold') side.clear();
      else if (!current.has(side)) {
        console.log(`${articles} articles, ${side.name}: building before the first change …`);
        await side.build(content);
      }
    }
    const change = changeOf(mode, archive, round);
    if (change) changeFile(join(content, change.file), change.change);
    if (mode === 'component') for (const side of sides) side.changeComponent(round);
    if (change || mode === 'component') current.clear();
    for (const side of measured) {
      const built = await side.build(content);
      const result = { ...built, side: side.name, articles, notices, mode, round };
      kept.results.push(result);
      writeResults(work, kept);
      current.add(side);
      console.log(
        `${articles} articles, ${mode}, round ${round}, ${side.name}: ${result.wall.toFixed(1)} s`,
      );
    }
  }
}

function changeFile(path: string, change: (text: string) => string): void {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const after = change(before);
  if (after === before) throw new Error(`Nothing to change in ${path}.`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, after);
}
