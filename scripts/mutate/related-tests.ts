import { posix } from 'node:path';
import * as z from 'zod';

/** Results per test file; `failure` is the first line of the first error, undefined if the file passes. */
export const testResultsSchema = z.array(
  z.object({ file: z.string(), failure: z.string().optional(), seconds: z.number() }),
);

export type TestResult = z.infer<typeof testResultsSchema>[number];

/**
 * The files of the repository that each file imports or names in a string; paths from the
 * repository's root.
 */
type ImportGraph = ReadonlyMap<string, readonly string[]>;

const LOCAL = /'(\.{1,2}\/[^'\s]+\.\w+)'/gu;
/** Matches imports that show that a test builds a site or starts a browser or a command. */
const SLOW = /from '(?:node:child_process|playwright-core|lighthouse|eslint)'/u;
/** Number of test files in a batch. After a batch with a failure no further batch is run. */
const BATCH = 12;

/** Finds the imports of all sources (the key is the path), and the sources that start processes. */
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

/** Tests that import a file, directly or through others, and import nothing that starts processes. */
export function findRelatedTests(
  file: string,
  { graph, slow }: ReturnType<typeof readImports>,
): string[] {
  return [...graph.keys()]
    .filter((test) => test.endsWith('.test.ts') && !test.startsWith('tests/properties/'))
    .filter((test) => {
      const reached = importedBy(test, graph);
      return reached.has(file) && !reached.values().some((other) => slow.has(other));
    });
}

/**
 * Orders the tests for a source file and splits them into batches: first those of the same folder
 * (`tests/feeds/` for `src/feeds/`), then the others, in both the fastest first.
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

function importedBy(from: string, graph: ImportGraph): ReadonlySet<string> {
  const reached = new Set([from]);
  for (const file of reached) for (const named of graph.get(file) ?? []) reached.add(named);
  return reached;
}
