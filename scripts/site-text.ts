import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The HTML and CSS of a built site by their path from its folder, with slashes. */
export function readSiteText(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:html|css)$/u.test(file))
    .sort();
  return new Map(
    files.map((file) => [file.split(sep).join('/'), readFileSync(join(folder, file), 'utf8')]),
  );
}
