import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as z from 'zod';
import { articleSchema } from '../../src/archive/article.ts';
import { bidSchema } from '../../src/archive/bid.ts';
import { flattenCategories, toCategoryNodes } from '../../src/archive/category.ts';
import { issueSchema } from '../../src/archive/issue.ts';
import { type Journal, journalSchema } from '../../src/archive/journal.ts';
import { membersListSchema } from '../../src/archive/members-list.ts';
import { searchWordsSchema } from '../../src/archive/search-words.ts';
import { styleSchema } from '../../src/archive/style.ts';
import { listFiles } from '../../src/content/files.ts';
import { SHIPPED_CONTENT } from '../../src/content/folder.ts';
import { readJournal } from '../../src/content/settings.ts';
import { type JsonSchema, toJsonSchema } from './field-list.ts';

/**
 * The JSON schemas of frontmatter, by their names in collections.json; the paths of the journal's
 * categories are choices.
 */
export function frontmatterSchemas(journal: Journal): Record<'article' | 'notice', JsonSchema> {
  const paths = flattenCategories(toCategoryNodes(journal.categories)).map(({ path }) => path);
  const article = toJsonSchema(articleSchema);
  const { category, ...properties } = article.properties ?? {};
  return {
    article: {
      ...article,
      properties: { ...properties, category: { ...toObject(category), enum: paths } },
    },
    notice: toJsonSchema(bidSchema),
  };
}

/** The JSON schemas of the YAML files, by file name without ending: `issue` for issue.yaml. */
export function yamlSchemas(): Record<string, JsonSchema> {
  return {
    issue: toJsonSchema(issueSchema),
    journal: toJsonSchema(journalSchema),
    members: toJsonSchema(membersListSchema),
    search: toJsonSchema(searchWordsSchema),
    style: toJsonSchema(styleSchema),
  };
}

/**
 * The content of `.astro/collections/collections.json`, in which Astro's language server finds the
 * schema for the frontmatter of each file. `urlOf` gives the URL of a content file, `file:///…`.
 */
export function collectionManifest(files: readonly string[], urlOf: (file: string) => string) {
  const folders = { issues: 'article', bids: 'notice' };
  return {
    collections: Object.values(folders).map((name) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(
      Object.entries(folders).flatMap(([folder, name]) =>
        files
          .filter((file) => file.startsWith(`${folder}/`) && file.endsWith('.mdx'))
          // The language server looks up a file by its decoded, lower-case URL.
          .map((file) => [decodeURIComponent(urlOf(file)).toLowerCase(), name]),
      ),
    ),
  };
}

function toObject(schema: z.core.JSONSchema._JSONSchema | undefined): z.core.JSONSchema.BaseSchema {
  return typeof schema === 'object' ? schema : {};
}

// Folders of the schemas: Astro's language server reads FRONTMATTER, and .vscode/settings.json refers
// to those in YAML.
const FRONTMATTER = '.astro/collections';
const YAML = '.astro/schemas';

/**
 * Writes to `.astro/` the JSON schemas with which text editors check the files in the repository's
 * `content/`; nothing if journal.yaml there has errors.
 */
export function writeSchemas(): void {
  const [journal] = readJournal(SHIPPED_CONTENT).entries;
  if (!journal) return;
  const urlOf = (file: string): string => pathToFileURL(join(SHIPPED_CONTENT, file)).href;
  write(
    `${FRONTMATTER}/collections.json`,
    collectionManifest(listFiles(SHIPPED_CONTENT).files, urlOf),
  );
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
