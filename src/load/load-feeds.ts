import { statSync } from 'node:fs';
import { join } from 'node:path';
import { attachmentType } from '../archive/attachment.ts';
import { coverOf, type ImageInfo } from '../archive/image.ts';
import type { KeptBody } from '../archive/entry-text.ts';
import { fallbackOf } from '../body/picture.ts';
import { contentFolder } from '../content/folder.ts';
import { readRendition } from '../content/entry-files.ts';
import { type FeedEntry, isBid } from '../feeds/feed.ts';
import type { Enclosure, FeedMaterial } from '../feeds/item.ts';
import { attachmentUrl, bidAttachmentUrl, mediaUrl } from '../site/urls.ts';
import { besideFile } from '../text/slug.ts';
import { loadBody } from './load-archive.ts';

/** Gives the feeds an entry's HTML, excerpt, cover and enclosures, from the body cache and the content folder. */
export const feedMaterial: FeedMaterial = {
  html: (entry) => bodyOf(entry).feedHtml,
  opening: (entry) => factsOf(entry).opening,
  cover(entry) {
    const image = imageOf(entry);
    if (!image) return undefined;
    const { file, width, height } = fallbackOf(image);
    return { url: mediaUrl(file), width, height };
  },
  enclosures: enclosuresOf,
};

/**
 * The parts of an entry's rendered text that every feed with this entry needs. They are kept in
 * memory, because an entry is in many feeds, and reading its text means reading a file.
 */
type FeedFacts = Pick<KeptBody, 'opening' | 'attachments'>;

const knownFacts = new WeakMap<FeedEntry, FeedFacts>();

function factsOf(entry: FeedEntry): FeedFacts {
  return knownFacts.get(entry) ?? keepFacts(entry, loadBody(entry));
}

function bodyOf(entry: FeedEntry): KeptBody {
  const body = loadBody(entry);
  if (!knownFacts.has(entry)) keepFacts(entry, body);
  return body;
}

function keepFacts(entry: FeedEntry, { opening, attachments }: KeptBody): FeedFacts {
  const facts = { opening, attachments };
  knownFacts.set(entry, facts);
  return facts;
}

const knownEnclosures = new WeakMap<FeedEntry, Promise<Enclosure[]>>();

function enclosuresOf(entry: FeedEntry): Promise<Enclosure[]> {
  const enclosures = knownEnclosures.get(entry) ?? findEnclosures(entry);
  knownEnclosures.set(entry, enclosures);
  return enclosures;
}

async function findEnclosures(entry: FeedEntry): Promise<Enclosure[]> {
  const listed = isBid(entry) ? [] : (entry.attachments ?? []);
  // Most texts have no attachments; these texts are not read from the cache.
  const inText = entry.attachmentsInText.length > 0 ? factsOf(entry).attachments : [];
  // A file that is both listed and in the text has its title from the list.
  const titles = new Map([...inText, ...listed].map(({ file, title }) => [file, title]));
  const files = new Set([...listed, ...inText].map(({ file }) => file));
  const image = imageOf(entry);
  return [
    ...[...files].map((file) => toEnclosure(entry, file, titles.get(file) ?? file)),
    ...(image ? [await toCoverEnclosure(image)] : []),
  ];
}

function toEnclosure(entry: FeedEntry, file: string, title: string): Enclosure {
  const [type = ''] = (attachmentType(file) ?? 'application/octet-stream').split(';');
  return {
    url: isBid(entry) ? bidAttachmentUrl(entry, file) : attachmentUrl(entry, file),
    type,
    length: statSync(join(contentFolder(), besideFile(entry.file, file))).size,
    title,
  };
}

async function toCoverEnclosure(image: ImageInfo): Promise<Enclosure> {
  const rendition = fallbackOf(image);
  const { length } = await readRendition(image.file, rendition);
  return { url: mediaUrl(rendition.file), type: `image/${rendition.format}`, length };
}

function imageOf(entry: FeedEntry): ImageInfo | undefined {
  return isBid(entry) ? undefined : coverOf(entry);
}
