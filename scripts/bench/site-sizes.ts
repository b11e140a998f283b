import * as z from 'zod';
import { INDEX_FOLDER } from '../../src/search/index-files.ts';

/** Kinds of files of a built site, in the order in which they are printed. */
export const FILE_KINDS = ['pages', 'Markdown', 'feeds', 'pictures', 'search', 'rest'] as const;

const sizeSchema = z.object({ files: z.number(), bytes: z.number() });
export const sizesSchema = z.record(z.enum(FILE_KINDS), sizeSchema);
/** Number and total bytes of the files of each kind. */
export type SiteSizes = z.infer<typeof sizesSchema>;

/** Counts the files of a built site by kind; paths are from its folder, `issues/2024-12/index.html`. */
export function measureSizes(files: readonly { file: string; bytes: number }[]): SiteSizes {
  const none = (): z.infer<typeof sizeSchema> => ({ files: 0, bytes: 0 });
  const sizes: SiteSizes = {
    pages: none(),
    Markdown: none(),
    feeds: none(),
    pictures: none(),
    search: none(),
    rest: none(),
  };
  for (const { file, bytes } of files) {
    const size = sizes[kindOf(file)];
    size.files += 1;
    size.bytes += bytes;
  }
  return sizes;
}

function kindOf(file: string): (typeof FILE_KINDS)[number] {
  if (`/${file}`.startsWith(INDEX_FOLDER)) return 'search';
  if (file.endsWith('.html')) return 'pages';
  if (file.endsWith('.md')) return 'Markdown';
  if (/\.(?:xml|opml|ics)$|(?:^|\/)feed\.json$/u.test(file) && !/(?:^|\/)sitemap[^/]*$/u.test(file))
    return 'feeds';
  return /\.(?:png|jpe?g|webp|avif|gif|svg)$/u.test(file) ? 'pictures' : 'rest';
}
