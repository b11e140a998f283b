import { statSync } from 'node:fs';
import { join } from 'node:path';
import { attachmentType } from './archive/attachment.ts';
import { coverOf, type ImageInfo } from './archive/image.ts';
import { besideFile } from './text/slug.ts';
import { attachmentUrl, bidAttachmentUrl, mediaUrl } from './site/urls.ts';
import type { KeptBody } from './body/compile.ts';
import { fallbackOf } from './body/picture.ts';
import { readBody } from './content/entry.ts';
import { contentFolder } from './content/folder.ts';
import { readRendition } from './content/renditions.ts';
import { type FeedEntry, isBid } from './feeds/feed.ts';
import type { Enclosure, FeedMaterial } from './feeds/item.ts';

/** What the feeds are made of, from the body cache and the content folder. */
export const material: FeedMaterial = {
  html: (entry) => bodyOf(entry).feedHtml,
  opening: (entry) => tell(entry).opening,
  cover(entry) {
    const image = imageOf(entry);
    if (!image) return undefined;
    const { file, width, height } = fallbackOf(image);
    return { url: mediaUrl(file), width, height };
  },
  enclosures: (entry) => tell(entry).enclosures,
};

/** What every document asks of an entry: kept, because a body is read from a file each time. */
interface Told {
  opening: string;
  enclosures: Promise<Enclosure[]>;
}

const told = new WeakMap<FeedEntry, Told>();

function tell(entry: FeedEntry): Told {
  const known = told.get(entry);
  if (known) return known;
  return remember(entry, readBody(entry.digest));
}

function bodyOf(entry: FeedEntry): KeptBody {
  const body = readBody(entry.digest);
  if (!told.has(entry)) remember(entry, body);
  return body;
}

function remember(entry: FeedEntry, body: KeptBody): Told {
  const made = { opening: body.opening, enclosures: enclosuresOf(entry, body) };
  told.set(entry, made);
  return made;
}

async function enclosuresOf(entry: FeedEntry, body: KeptBody): Promise<Enclosure[]> {
  const listed = isBid(entry) ? [] : (entry.attachments ?? []);
  // What is handed out twice goes by its name in the list.
  const titles = new Map([...body.attachments, ...listed].map(({ file, title }) => [file, title]));
  const files = new Set([...listed, ...body.attachments].map(({ file }) => file));
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
