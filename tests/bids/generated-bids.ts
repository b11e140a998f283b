import { parse } from 'yaml';
import { generateNotices } from '../../scripts/bench/generate-notices.ts';
import { type Bid, bidSchema } from '../../src/archive/bid.ts';
import { toSlug } from '../../src/text/slug.ts';

/** The bids of a generated register, newest first, without reading files. */
export function generatedBids(count: number, months: number): Bid[] {
  return generateNotices(count, months)
    .map(({ file, text }): Bid => {
      const [, year = '', name = ''] = /^bids\/(\d{4})\/(.+)\.mdx$/u.exec(file) ?? [];
      const matter: unknown = parse(/^---\n(.*?)\n---/su.exec(text)?.[1] ?? '');
      const rest = { file, digest: file, images: [], attachmentsInText: [] };
      return { ...bidSchema.parse(matter), slug: toSlug(name), year, ...rest };
    })
    .sort((a, b) => (a.posted < b.posted ? 1 : -1));
}
