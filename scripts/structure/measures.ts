import { posix } from 'node:path';
import type { SourceModule } from './source-module.ts';

/** Matches files whose names are given by Astro or Node, and which may therefore be repeated. */
const CONVENTIONAL = /^src\/pages\/|\/index\.[a-z]+$/u;
/** Matches files whose exports are used by Astro, without an import in the repository. */
const READ_BY_ASTRO = /^src\/(?:pages\/|content\.config\.ts$)/u;

/** Paths of files that exactly one other file imports. */
export function findImportedByOne(modules: readonly SourceModule[]): string[] {
  const imported = modules.flatMap(({ imports }) => [...new Set(imports.map(({ path }) => path))]);
  const counts = Map.groupBy(imported, (path) => path);
  return modules.map(({ path }) => path).filter((path) => counts.get(path)?.length === 1);
}

/** Matches the folder of a catalogue of words: one file in each language has the same name and exports. */
const LANGUAGE_FOLDER = /^src\/words\/(?:ko|en)\//u;

/**
 * Names exported by several files, and file names in several folders: `isOpen: src/a.ts, src/b.ts`. Files
 * with the words of one catalogue in two languages are twins, which count as one file and are listed apart.
 */
export function findRepeatedNames(
  modules: readonly SourceModule[],
): Record<'exports' | 'files' | 'twins', string[]> {
  const twins = modules
    .filter(({ path }) => LANGUAGE_FOLDER.test(path))
    .map(({ path }) => ({ name: path.replace(LANGUAGE_FOLDER, 'src/words/*/'), path }));
  const later = new Set(
    [...Map.groupBy(twins, ({ name }) => name).values()].flatMap(([, ...others]) =>
      others.map(({ path }) => path),
    ),
  );
  const counted = modules.filter(({ path }) => !later.has(path));
  const exported = counted
    .filter(({ path }) => !READ_BY_ASTRO.test(path))
    .flatMap(({ path, exports }) => exports.map((name) => ({ name, path })));
  const files = counted
    .filter(({ path }) => !CONVENTIONAL.test(path))
    .map(({ path }) => ({ name: posix.basename(path), path }));
  return {
    exports: findRepeated(exported),
    files: findRepeated(files),
    twins: findRepeated(twins),
  };
}

function findRepeated(named: readonly { name: string; path: string }[]): string[] {
  return [...Map.groupBy(named, ({ name }) => name)]
    .filter(([, places]) => places.length > 1)
    .map(([name, places]) => `${name}: ${places.map(({ path }) => path).join(', ')}`);
}

/** Exports of `modules` that no file of `readers` imports: `src/archive/bid.ts isOpen`. */
export function findUnusedExports(
  modules: readonly SourceModule[],
  readers: readonly SourceModule[],
): string[] {
  const used = new Set(
    readers.flatMap(({ imports }) =>
      imports.flatMap(({ path, names }) => names.map((name) => `${path} ${name}`)),
    ),
  );
  return modules
    .filter(({ path }) => !READ_BY_ASTRO.test(path) && !used.has(`${path} *`))
    .flatMap(({ path, exports }) => exports.map((name) => `${path} ${name}`))
    .filter((name) => !used.has(name));
}

/**
 * Circular imports, `src/a.ts <-> src/b.ts`; `nodeOf` maps a path to itself or, to compare folders,
 * to its folder.
 */
export function findCircularImports(
  modules: readonly SourceModule[],
  nodeOf: (path: string) => string,
): string[] {
  const edges = new Map<string, Set<string>>(modules.map(({ path }) => [nodeOf(path), new Set()]));
  for (const { path, imports } of modules) {
    for (const { path: imported } of imports) {
      if (nodeOf(imported) !== nodeOf(path)) edges.get(nodeOf(path))?.add(nodeOf(imported));
    }
  }
  const reached = new Map(edges.keys().map((node) => [node, reachedFrom(node, edges)]));
  const circles = [...reached].map(([node, others]) =>
    [...others]
      .filter((other) => reached.get(other)?.has(node) === true)
      .sort()
      .join(' <-> '),
  );
  return [...new Set(circles)].filter((circle) => circle !== '');
}

function reachedFrom(start: string, edges: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const reached = new Set(edges.get(start));
  // A `for` loop over a set also visits elements added during the loop.
  for (const node of reached) for (const next of edges.get(node) ?? []) reached.add(next);
  return reached;
}

/**
 * The files on a path of data: from each key of `ways` the fewest imports that lead to each of its files,
 * without repetitions. Throws if no imports lead there, so that `ways` is corrected when files are renamed.
 */
export function findDataPath(
  modules: readonly SourceModule[],
  ways: Readonly<Record<string, readonly string[]>>,
): string[] {
  const imports = new Map(
    modules.map(({ path, imports: all }) => [path, all.map((one) => one.path)]),
  );
  const found = Object.entries(ways).flatMap(([from, targets]) =>
    targets.flatMap((to) => shortestWay(from, to, imports)),
  );
  return [...new Set(found)];
}

function shortestWay(
  from: string,
  to: string,
  imports: ReadonlyMap<string, readonly string[]>,
): string[] {
  const ways = new Map([[from, [from]]]);
  // A `for` loop over a map also visits entries added during the loop.
  for (const [path, way] of ways) {
    if (path === to) return way;
    for (const next of imports.get(path) ?? []) {
      if (!ways.has(next)) ways.set(next, [...way, next]);
    }
  }
  throw new Error(`No imports lead from ${from} to ${to}.`);
}

/**
 * The first two folders of a path, `src/archive` or `scripts/new`; a file in fewer folders is
 * returned unchanged.
 */
export function folderOf(path: string): string {
  const [top, folder, ...rest] = path.split('/');
  return rest.length > 0 ? `${top}/${folder}` : path;
}

/** Percentile of the values; `share` is from 0 to 1: 0.5 gives the median. */
export function percentile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}
