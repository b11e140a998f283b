import { getCollection } from 'astro:content';
import { type Archive, buildArchive } from './archive/archive.ts';
import { markDraft } from './archive/draft.ts';
import { listFiles } from './content/files.ts';
import { contentFolder } from './content/folder.ts';

let built: Promise<Archive> | undefined;

/** The archive that all pages are made of; in a build it is put together once. */
export function loadArchive(): Promise<Archive> {
  // Drafts show where editors work and nowhere else. Astro's own DEV is not asked: it follows
  // an environment variable of that name, and would publish them.
  if (import.meta.env.SHOWS_DRAFTS) return load({ drafts: true });
  built ??= load({ drafts: false });
  return built;
}

async function load(options: { drafts: boolean }): Promise<Archive> {
  const [journal] = await getCollection('journal');
  if (!journal) throw new Error('journal.yaml을 읽지 못했습니다.');
  const archive = buildArchive(
    {
      journal: journal.data,
      issues: (await getCollection('issues')).map(({ data }) => data),
      articles: (await getCollection('articles')).map(({ data }) => markDraft(data)),
      bids: (await getCollection('bids')).map(({ data }) => markDraft(data)),
      files: new Set(listFiles(contentFolder()).files),
    },
    options,
  );
  return archive;
}
