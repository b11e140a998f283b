import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../archive/article.ts';
import type { SealedFile } from '../body/sealed-html.ts';
import { readMembersArticles } from '../content/read-content.ts';
import { digestOf } from '../content/cache.ts';
import { contentFolder } from '../content/folder.ts';
import { readRendition } from '../content/entry-files.ts';
import { readSealing, type Sealing } from '../content/sealing.ts';
import { sealBytes } from '../members/seal-bytes.ts';
import { besideFile } from '../text/slug.ts';

let read: Promise<Sealing | undefined> | undefined;

/**
 * The keys with which members' texts are encrypted; undefined if this build leaves these texts out, as `astro
 * dev` does.
 */
export function loadSealing(): Promise<Sealing | undefined> {
  if (import.meta.env.SHOWS_DRAFTS) return Promise.resolve(undefined);
  read ??= readSealing(contentFolder()).then((reading) =>
    reading.state === 'ready' ? reading.sealing : undefined,
  );
  return read;
}

/**
 * The whole articles for members (not their teasers) whose texts this build encrypts; none without a secret.
 * Only the pages of encrypted files may use them.
 */
export async function loadSealedArticles(): Promise<{ article: Article; sealing: Sealing }[]> {
  const sealing = await loadSealing();
  return sealing ? readMembersArticles().map((article) => ({ article, sealing })) : [];
}

/** Cache key of an article's encrypted text, or of its picture with this name. */
export function sealedKey({ edition }: Sealing, article: Article, name = ''): string {
  return digestOf(edition, JSON.stringify(article), name);
}

/** The encrypted bytes of a file of an article. */
export function sealFile(
  { secret, generation }: Sealing,
  { id }: Article,
  address: string,
  bytes: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  return sealBytes({ secret, generation, id, address, bytes });
}

/** The bytes of a picture or an attachment before encryption. */
export async function readSealedFile(article: Article, file: SealedFile): Promise<Uint8Array> {
  return 'image' in file
    ? readRendition(file.image.file, file.rendition, 'private')
    : readFile(join(contentFolder(), besideFile(article.file, file.attachment)));
}
