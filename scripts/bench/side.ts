import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listBuiltFiles } from '../built-files.ts';
import { measureSizes, type SiteSizes } from './site-sizes.ts';
import type { Cost, Step } from './steps.ts';

/** What one build took, and the size of its site. */
interface MeasuredBuild extends Cost {
  steps: Step[];
  sizes: SiteSizes;
  /** How many cores other programs kept busy meanwhile: 0 on a quiet machine. */
  otherCores: number;
}

/** One of the generators that are compared. */
export interface Side {
  /** `ours`, `hugo`, or the folder of the other checkout. */
  name: string;
  /** Changes a component (a template of Hugo), in another way for each number; 0 restores it. */
  changeComponent: (change: number) => void;
  /** Removes what earlier builds made and kept. */
  clear: () => void;
  /** Builds the content; removing and converting files before it is not measured. */
  build: (content: string) => Promise<MeasuredBuild>;
}

/** A finished build with the size of the site in the folder; `otherCpu` in seconds. */
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

/** Ends a template with an HTML comment that has a number, in place of an earlier one; 0 removes it. */
export function markTemplate(path: string, number: number): void {
  const before = readFileSync(path, 'utf8');
  const plain = before.replace(/<!-- bench \d+ -->\n$/u, '');
  const marked = number === 0 ? plain : `${plain}<!-- bench ${number} -->\n`;
  if (marked !== before) writeFileSync(path, marked);
}
