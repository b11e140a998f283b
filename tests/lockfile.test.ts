import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(
  readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
) as { packages: Record<string, LockedPackage> };

test('잠금 파일은 레지스트리의 주소를 적지 않는다', () => {
  const addressed = Object.entries(packages).filter(([, locked]) => locked.resolved !== undefined);
  expect(addressed).toEqual([]);
});

// Where a registry lacks another platform's build, npm install leaves it out without a word, and then
// npm ci refuses the lockfile. An entry with version, os, cpu (libc) and "optional": true mends it.
test('다른 운영 체제의 선택 꾸러미까지 모두 잠겨 있다', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, wanted]) => !satisfies(findLocked(path, name)?.version, wanted))
      .map(([name, wanted]) => `${path} -> ${name}@${wanted}`),
  );
  expect(missing).toEqual([]);
});

/** The package that a require from the path finds: its own node_modules first, then outwards. */
function findLocked(path: string, name: string): LockedPackage | undefined {
  const found = packages[`${path && `${path}/`}node_modules/${name}`];
  if (found || path === '') return found;
  return findLocked(path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1)), name);
}

// Packages with builds for a platform are required in an exact version. For a range it is enough
// that the package exists.
function satisfies(version: string | undefined, wanted: string): boolean {
  return version !== undefined && (version === wanted || !/^\d/u.test(wanted));
}
