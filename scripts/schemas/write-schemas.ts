import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listFiles } from '../../src/content/files.ts';
import { SHIPPED } from '../../src/content/folder.ts';
import { readJournal } from '../../src/content/settings.ts';
import { collectionManifest, frontmatterSchemas, yamlSchemas } from './schemas.ts';

// Where Astro's language server looks for those of frontmatter; .vscode/settings.json names the others.
const FRONTMATTER = '.astro/collections';
const YAML = '.astro/schemas';

/** Writes what editors of content/ complete and check by; nothing where its journal.yaml is at fault. */
export function writeSchemas(): void {
  const [journal] = readJournal(SHIPPED).entries;
  if (!journal) return;
  const urlOf = (file: string): string => pathToFileURL(join(SHIPPED, file)).href;
  write(`${FRONTMATTER}/collections.json`, collectionManifest(listFiles(SHIPPED).files, urlOf));
  for (const [name, schema] of Object.entries(frontmatterSchemas(journal))) {
    write(`${FRONTMATTER}/${name}.schema.json`, schema);
  }
  for (const [name, schema] of Object.entries(yamlSchemas())) {
    write(`${YAML}/${name}.schema.json`, schema);
  }
}

function write(file: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
