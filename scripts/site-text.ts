import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listBuiltFiles } from './built-files.ts';

/** The HTML and CSS of a built site by their path from its folder, with slashes. */
export function readSiteText(folder: string): Map<string, string> {
  const files = listBuiltFiles(folder).filter((file) => /\.(?:html|css)$/u.test(file));
  return new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}
