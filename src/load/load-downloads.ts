import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attachmentType } from '../archive/attachment.ts';
import { contentFolder } from '../content/folder.ts';
import { besideFile } from '../text/slug.ts';

/** The fields of an article or a notice that name the files for download. */
interface EntryWithFiles {
  file: string;
  attachments?: readonly { file: string }[] | undefined;
  attachmentsInText: readonly string[];
}

/**
 * The attachments of an article or a notice, in its frontmatter or in its text: the name of each file
 * split at its first dot for the route parameters (`survey` and `v2.pdf`), and its path in the
 * content folder.
 */
export function attachmentsOf(
  entry: EntryWithFiles,
): { name: string; extension: string; path: string }[] {
  const listed = (entry.attachments ?? []).map(({ file }) => file);
  const files = new Set([...listed, ...entry.attachmentsInText]);
  return [...files].map((file) => {
    // Astro's router splits the name at the first dot.
    const dot = file.indexOf('.');
    return {
      name: file.slice(0, dot).normalize('NFC'),
      extension: file.slice(dot + 1),
      path: besideFile(entry.file, file),
    };
  });
}

/** An HTTP response with a file of the content folder, given by its path in that folder. */
export async function respondWith(path: string): Promise<Response> {
  const type = attachmentType(path) ?? 'application/octet-stream';
  const bytes = new Uint8Array(await readFile(join(contentFolder(), path)));
  return new Response(bytes, { headers: { 'Content-Type': type } });
}
