import { posix } from 'node:path';

/** Which local files each file imports or names, by their paths from the root. */
type ImportGraph = ReadonlyMap<string, readonly string[]>;

const LOCAL = /'(\.{1,2}\/[^'\s]+\.\w+)'/gu;
/** How a test file went. */
export interface TestResult {
  file: string;
  failed: boolean;
  seconds: number;
}

/** What a test that builds sites or starts browsers and commands imports. */
const SLOW = /from '(?:node:child_process|playwright-core|lighthouse|eslint)'/u;
/** Tests run together: few enough that a failure is seen early. */
const BATCH = 12;

/** The imports of the sources, and the sources that start processes. */
export function readImports(sources: ReadonlyMap<string, string>): {
  graph: ImportGraph;
  slow: ReadonlySet<string>;
} {
  const graph = new Map(
    [...sources].map(([file, text]) => {
      const named = [...text.matchAll(LOCAL)].map(([, path = '']) =>
        posix.join(posix.dirname(file), path),
      );
      return [file, named.filter((path) => sources.has(path))];
    }),
  );
  const slow = [...sources].filter(([, text]) => SLOW.test(text)).map(([file]) => file);
  return { graph, slow: new Set(slow) };
}

/** The tests that import the file, however far, and nothing that starts processes. */
export function findRelatedTests(
  file: string,
  { graph, slow }: ReturnType<typeof readImports>,
): string[] {
  return [...graph.keys()]
    .filter((test) => test.endsWith('.test.ts') && !test.startsWith('tests/properties/'))
    .filter((test) => {
      const reached = reach(graph, test);
      return reached.has(file) && !reached.values().some((other) => slow.has(other));
    });
}

/**
 * The tests to run for a file in batches: those of its own room first (`src/feeds/…` and
 * `tests/feeds/…`), then the quickest.
 */
export function toBatches(file: string, tests: readonly TestResult[]): string[][] {
  const room = `tests/${file.split('/')[1] ?? ''}/`;
  const inOrder = tests.toSorted((a, b) => a.seconds - b.seconds).map((test) => test.file);
  const near = inOrder.filter((test) => test.startsWith(room));
  const far = inOrder.filter((test) => !test.startsWith(room));
  return [near, far].flatMap((some) =>
    Array.from({ length: Math.ceil(some.length / BATCH) }, (_, index) =>
      some.slice(index * BATCH, (index + 1) * BATCH),
    ),
  );
}

function reach(graph: ImportGraph, from: string): ReadonlySet<string> {
  const reached = new Set([from]);
  for (const file of reached) for (const named of graph.get(file) ?? []) reached.add(named);
  return reached;
}
