import * as z from 'zod';
import { articleSchema } from '../../src/archive/article.ts';
import { bidSchema } from '../../src/archive/bid.ts';
import { flattenCategories, toCategoryNodes } from '../../src/archive/category.ts';
import { issueSchema } from '../../src/archive/issue.ts';
import { type Journal, journalSchema } from '../../src/archive/journal.ts';
import { searchWordsSchema } from '../../src/archive/search-words.ts';
import { styleSchema } from '../../src/archive/style.ts';

/** A JSON schema by which editors complete and check as somebody types. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The schemas of frontmatter, by the names that collections.json calls them. */
export function frontmatterSchemas(journal: Journal): Record<string, JsonSchema> {
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

/** The schemas of the YAML files, by the names of the files. */
export function yamlSchemas(): Record<string, JsonSchema> {
  return {
    issue: toJsonSchema(issueSchema),
    journal: toJsonSchema(journalSchema),
    search: toJsonSchema(searchWordsSchema),
    style: toJsonSchema(styleSchema),
  };
}

/**
 * Which schema each file's frontmatter has, as Astro's language server reads it from
 * `.astro/collections/collections.json`. `urlOf` gives a file's address, `file:///…`.
 */
export function collectionManifest(files: readonly string[], urlOf: (file: string) => string) {
  const rooms = { issues: 'article', bids: 'notice' };
  return {
    collections: Object.values(rooms).map((name) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(
      Object.entries(rooms).flatMap(([room, name]) =>
        files
          .filter((file) => file.startsWith(`${room}/`) && file.endsWith('.mdx'))
          // The server looks a file up by its address in this form.
          .map((file) => [decodeURIComponent(urlOf(file)).toLowerCase(), name]),
      ),
    ),
  };
}

function toJsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
}

function toObject(schema: z.core.JSONSchema._JSONSchema | undefined): z.core.JSONSchema.BaseSchema {
  return typeof schema === 'object' ? schema : {};
}
