import type * as z from 'zod';
import { type ArticleFrontmatter, articleSchema } from '../../src/archive/article.ts';
import { type BidFrontmatter, bidSchema } from '../../src/archive/bid.ts';
import { isIssueKey, type IssueDeclaration, issueSchema } from '../../src/archive/issue.ts';
import { type Journal, journalSchema } from '../../src/archive/journal.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import { splitFrontmatter } from '../../src/body/frontmatter.ts';
import { listFiles, readText } from '../../src/content/files.ts';

/** Contents of the content folder that `npm run new` needs for choices and checks. */
export interface ExistingContent {
  journal: Journal;
  /** Paths of all files, relative to the content folder. */
  files: readonly string[];
  issues: readonly IssueDeclaration[];
  articles: readonly ArticleFrontmatter[];
  bids: readonly BidFrontmatter[];
}

/**
 * Reads the frontmatter of all entries. Invalid files are skipped (`npm run check` reports them).
 * Undefined if journal.yaml cannot be read.
 */
export function readExisting(folder: string): ExistingContent | undefined {
  const journal = readFields(folder, 'journal.yaml', journalSchema);
  if (!journal) return undefined;
  const { files } = listFiles(folder);
  const read = <T>(room: string, schema: z.ZodType<T>): T[] =>
    files
      .filter((file) => file.startsWith(room) && file.endsWith('.mdx'))
      .flatMap((file) => readFields(folder, file, schema) ?? []);
  const months = new Set(files.map((file) => /^issues\/([^/]+)\//u.exec(file)?.[1] ?? ''));
  return {
    journal,
    files,
    issues: [...months].filter(isIssueKey).map((month) => {
      const file = `issues/${month}/issue.yaml`;
      const declared = files.includes(file) ? readFields(folder, file, issueSchema) : undefined;
      return { ...declared, month };
    }),
    articles: read('issues/', articleSchema),
    bids: read('bids/', bidSchema),
  };
}

function readFields<T>(folder: string, file: string, schema: z.ZodType<T>): T | undefined {
  const text = readText(folder, file).text ?? '';
  const yaml = file.endsWith('.mdx') ? splitFrontmatter(text).split?.matter : text;
  return yaml === undefined ? undefined : readYaml(yaml, schema).value;
}
