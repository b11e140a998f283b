import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listBuiltFiles } from '../built-files.ts';
import { measureSizes, type SiteSizes } from './site-sizes.ts';
import type { Cost, Step } from './steps.ts';

/** The cost of one build, and the size of its site. */
interface MeasuredBuild extends Cost {
  steps: Step[];
  sizes: SiteSizes;
  /** Number of cores that other programs used meanwhile; 0 on an idle machine. */
  otherCores: number;
}

/** One of the generators that are compared: the code of a checkout, or Hugo. */
export interface Side {
  /** `ours`, `hugo`, `sealed`, or the folder of the other checkout. */
  name: string;
  /** Changes a component (with Hugo, a template); each number makes a different change, 0 restores it. */
  changeComponent: (change: number) => void;
  /** Removes the site and the caches of earlier builds. */
  clear: () => void;
  /** Builds the content; removing old files and converting the content before it is not measured. */
  build: (content: string) => Promise<MeasuredBuild>;
}

/**
 * Combines the costs of a finished build with the size of its site; `otherCpu` are CPU seconds of
 * other programs.
 */
export function toMeasuredBuild(
  cost: Cost,
  steps: Step[],
  { site, otherCpu }: { site: string; otherCpu: number },
): MeasuredBuild {
  const sizes = measureSizes(listFileSizes(site));
  return { ...cost, steps, sizes, otherCores: otherCpu / cost.wall };
}

/** The files of a folder with their bytes; paths are from the folder. */
export function listFileSizes(folder: string): { file: string; bytes: number }[] {
  return listBuiltFiles(folder).map((file) => ({ file, bytes: statSync(join(folder, file)).size }));
}

/** Writes an HTML comment with a number at the end of a template, replacing an earlier one; 0 removes it. */
export function markTemplate(path: string, number: number): void {
  const before = readFileSync(path, 'utf8');
  const plain = before.replace(/<!-- bench \d+ -->\n$/u, '');
  const marked = number === 0 ? plain : `${plain}<!-- bench ${number} -->\n`;
  if (marked !== before) writeFileSync(path, marked);
}
