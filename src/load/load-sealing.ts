import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../archive/article.ts';
import type { SealedFile } from '../body/sealed-html.ts';
import { readMembersArticles } from '../content/build-input.ts';
import { digestOf } from '../content/cache.ts';
import { contentFolder } from '../content/folder.ts';
import { readRendition } from '../content/images.ts';
import { readSealing, type Sealing } from '../content/sealing.ts';
import { sealBytes } from '../members/seal-bytes.ts';
import { besideFile } from '../text/slug.ts';

let read: Promise<Sealing | undefined> | undefined;

/** What members' texts are sealed with; undefined if this build leaves them out, as `astro dev` does. */
export function loadSealing(): Promise<Sealing | undefined> {
  if (import.meta.env.SHOWS_DRAFTS) return Promise.resolve(undefined);
  read ??= readSealing(contentFolder()).then((reading) =>
    reading.state === 'ready' ? reading.sealing : undefined,
  );
  return read;
}

/**
 * The whole articles whose texts this build seals, not their teasers; none without a secret. Only the
 * pages of sealed files may ask for them.
 */
export async function loadSealedArticles(): Promise<{ article: Article; sealing: Sealing }[]> {
  const sealing = await loadSealing();
  return sealing ? readMembersArticles().map((article) => ({ article, sealing })) : [];
}

/** Key of a sealed text, or of a picture of this name. */
export function sealedKey({ edition }: Sealing, article: Article, name = ''): string {
  return digestOf(edition, JSON.stringify(article), name);
}

/** The bytes of a sealed file of an article. */
export function seal(
  { secret, generation }: Sealing,
  { id }: Article,
  address: string,
  bytes: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  return sealBytes({ secret, generation, id, address, bytes });
}

/** The bytes of a picture or an attachment before they are sealed. */
export async function readSealedFile(article: Article, file: SealedFile): Promise<Uint8Array> {
  return 'image' in file
    ? readRendition(file.image.file, file.rendition, 'private')
    : readFile(join(contentFolder(), besideFile(article.file, file.attachment)));
}
