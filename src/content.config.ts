import { defineCollection } from 'astro:content';
import * as z from 'zod';
import type { Article } from './archive/article.ts';
import type { Bid } from './archive/bid.ts';
import type { DeclaredIssue } from './archive/input.ts';
import type { Journal } from './archive/journal.ts';
import { readIssues } from './content/issues.ts';
import { archiveLoader } from './content/loader.ts';
import { readArticles, readBids } from './content/read-content.ts';
import { readJournal } from './content/settings.ts';

// The readers have already validated the data with the archive's schemas; this only adds the type.
export const collections = {
  journal: defineCollection({
    loader: archiveLoader('journal.yaml', readJournal),
    schema: z.custom<Journal>(),
  }),
  issues: defineCollection({
    loader: archiveLoader('issues', readIssues),
    schema: z.custom<DeclaredIssue>(),
  }),
  articles: defineCollection({
    loader: archiveLoader('articles', readArticles),
    schema: z.custom<Article>(),
  }),
  bids: defineCollection({
    loader: archiveLoader('bids', readBids),
    schema: z.custom<Bid>(),
  }),
};
