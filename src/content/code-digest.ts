import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { digestOf } from './cache.ts';

// Match `import … from 'x'`, `export … from 'x'`, `import 'x'` and `import('x')`, but no type imports,
// which have no effect when the code runs.
const STATIC_IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)'/gmu;
const DYNAMIC_IMPORT = /\bimport\(\s*'([^']+)'/gu;

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      dependencies: z.record(z.string(), z.string()).optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
      peerDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

type Lock = z.infer<typeof lockSchema>['packages'];

/** The files and packages that some modules import, directly or through others. */
export interface CodeParts {
  /** Paths from the root of the repository, sorted: `src/content/files.ts`. */
  files: string[];
  /** Paths in package-lock.json with versions, sorted: `node_modules/zod@4.1.12`. */
  packages: string[];
}

const digests = new Map<string, string>();

/**
 * Digest of the code that these modules run: their files, every file that they import, directly or
 * not, and the versions of the packages among these imports. It is part of the key of each cached
 * result, so that a changed line of code makes older results invalid. A file that is read instead of
 * imported (a style sheet, the package.json of a font) is passed as a module too.
 */
export function codeDigest(...modules: readonly string[]): string {
  const key = modules.join('\0');
  const digest = digests.get(key) ?? digestParts(listCode(...modules));
  digests.set(key, digest);
  return digest;
}

/** The files and packages that `codeDigest` covers. */
export function listCode(...modules: readonly string[]): CodeParts {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    for (const specifier of importsOf(file)) {
      if (specifier.startsWith('.')) visit(join(dirname(file), specifier));
      else if (!specifier.includes(':')) addPackage(packageName(specifier), '', packages);
    }
  };
  for (const module of modules) visit(module);
  return { files: [...files].sort(), packages: [...packages].sort() };
}

function digestParts({ files, packages }: CodeParts): string {
  return digestOf(...files.flatMap((file) => [file, readFileSync(file)]), ...packages);
}

function importsOf(file: string): string[] {
  if (!/\.m?[jt]s$/u.test(file)) return [];
  const source = readFileSync(file, 'utf8');
  return [STATIC_IMPORT, DYNAMIC_IMPORT].flatMap((pattern) =>
    [...source.matchAll(pattern)].map(([, specifier = '']) => specifier),
  );
}

/** The package of an import: `@scope/name` for `@scope/name/file`. */
function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** Adds a package and its dependencies; `from` is the lockfile's path of the package that imports it. */
function addPackage(name: string, from: string, packages: Set<string>): void {
  const path = findPackage(name, from);
  const entry = path === undefined ? undefined : lockedPackages()[path];
  const found = `${path ?? ''}@${entry?.version ?? ''}`;
  if (path === undefined || !entry || packages.has(found)) return;
  packages.add(found);
  const needed = {
    ...entry.dependencies,
    ...entry.optionalDependencies,
    ...entry.peerDependencies,
  };
  for (const other of Object.keys(needed)) addPackage(other, path, packages);
}

/**
 * Finds a package as Node does: in the node_modules of the importing package (`from`), then in those of
 * the folders above. Gives its path in package-lock.json.
 */
function findPackage(name: string, from: string): string | undefined {
  const path = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (path in lockedPackages()) return path;
  if (from === '') return undefined;
  const above = from.lastIndexOf('/node_modules/');
  return findPackage(name, above === -1 ? '' : from.slice(0, above));
}

let locked: Lock | undefined;

function lockedPackages(): Lock {
  locked ??= lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8'))).packages;
  return locked;
}
