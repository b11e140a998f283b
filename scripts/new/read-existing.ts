import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { articleSchema } from '../../src/archive/article.ts';
import { bidSchema } from '../../src/archive/bid.ts';
import { isIssueKey, issueSchema } from '../../src/archive/issue.ts';
import { journalSchema } from '../../src/archive/journal.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import { splitFrontmatter } from '../../src/body/frontmatter.ts';
import { listFiles, readText } from '../../src/content/files.ts';
import { SHIPPED } from '../../src/content/folder.ts';
import type { Existing } from './existing.ts';

/**
 * What a content folder holds, its texts left unread; files at fault are left to the check.
 * Absent if its journal.yaml cannot be read.
 */
export function readExisting(folder: string): Existing | undefined {
  const home = existsSync(join(folder, 'journal.yaml')) ? folder : SHIPPED;
  const journal = readFields(home, 'journal.yaml', journalSchema);
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

/** The fields of an .mdx or a .yaml file; absent where they are at fault. */
function readFields<T>(folder: string, file: string, schema: z.ZodType<T>): T | undefined {
  const text = readText(folder, file).text ?? '';
  const yaml = file.endsWith('.mdx') ? splitFrontmatter(text).split?.matter : text;
  return yaml === undefined ? undefined : readYaml(yaml, schema).value;
}
