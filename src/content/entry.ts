import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { ImageInfo } from '../archive/image.ts';
import type { Message } from '../archive/message.ts';
import { besideFile } from '../archive/references.ts';
import { readYaml } from '../archive/yaml.ts';
import { type Body, compileBody } from '../body/compile.ts';
import { splitFrontmatter } from '../body/frontmatter.ts';
import { codeVersion, digestOf, readCache, writeCache } from './cache.ts';
import { readText } from './files.ts';
import { measureImage } from './images.ts';

/** An .mdx file, read: what it declares, what its text shows, and what is wrong with it. */
export interface Entry<Matter> {
  matter: Matter | undefined;
  /** Key of the rendered text in the cache. */
  digest: string;
  images: ImageInfo[];
  messages: Message[];
}

/** What an entry stands among. */
export interface Place {
  folder: string;
  file: string;
  /** Names of the files in the entry's own folder. */
  beside: readonly string[];
  /** Address under which a file beside the entry is downloaded. */
  attachmentUrl: (name: string) => string;
}

const IMAGE = /\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)$/iu;

/**
 * Reads an .mdx file by its schema and renders its text, or takes both from the cache: they
 * depend on the text, the files beside it that the text names, and the code, and on nothing else.
 */
export async function readEntry<Matter>(
  place: Place,
  schema: z.ZodType<Matter>,
): Promise<Entry<Matter>> {
  const { text, messages } = readText(place.folder, place.file);
  if (text === undefined) return { matter: undefined, digest: '', images: [], messages };
  // Whatever the case: a message about a missing file names its twin.
  const lowered = text.toLowerCase();
  const named = place.beside.filter((name) => lowered.includes(name.toLowerCase()));
  const bytes = named.map((name) => readFileSync(pathOf(place, name)));
  const digest = digestOf(codeVersion(), place.file, text, ...named, ...bytes);
  const cached = recordSchema.safeParse(readCache('entries', digest));
  const record = cached.success ? cached.data : await compile(text, place, named, schema, digest);
  if (!cached.success) writeCache('entries', digest, record);
  // Every schema takes its own output, so the kept matter is read like the written one.
  const matter = schema.safeParse(record.matter);
  return { ...record, matter: matter.success ? matter.data : undefined, digest };
}

/** The rendered text of an entry that has been read; throws where the cache was emptied since. */
export function readBody(digest: string): Body {
  const body = bodySchema.safeParse(readCache('bodies', digest));
  if (body.success) return body.data;
  throw new Error('본문 캐시가 비었습니다. 다시 빌드해 주세요.');
}

async function compile<Matter>(
  text: string,
  place: Place,
  named: readonly string[],
  schema: z.ZodType<Matter>,
  digest: string,
): Promise<z.infer<typeof recordSchema>> {
  const { file } = place;
  const { split, messages } = splitFrontmatter(text, file);
  if (!split) return { matter: undefined, images: [], messages };
  const matter = readYaml(split.matter, schema, file, split.matterLine);
  const { images, imageFaults } = await measureAll(place, named);
  const compiled = await compileBody(split.body, file, {
    images,
    imageFaults,
    files: new Set(place.beside),
    attachmentUrl: place.attachmentUrl,
  });
  if (compiled.body) writeCache('bodies', digest, compiled.body);
  return {
    matter: matter.value,
    images: [...images.values()],
    messages: [...matter.messages, ...compiled.messages],
  };
}

/** Measures the images among the named files. */
async function measureAll(
  place: Place,
  named: readonly string[],
): Promise<{ images: Map<string, ImageInfo>; imageFaults: Map<string, string> }> {
  const images = new Map<string, ImageInfo>();
  const imageFaults = new Map<string, string>();
  for (const name of named.filter((candidate) => IMAGE.test(candidate))) {
    const { image, fault } = await measureImage(place.folder, besideFile(place.file, name));
    if (image) images.set(name, image);
    else imageFaults.set(name, fault);
  }
  return { images, imageFaults };
}

function pathOf(place: Place, name: string): string {
  return join(place.folder, besideFile(place.file, name));
}

const messageSchema = z.object({
  file: z.string(),
  line: z.int(),
  column: z.int(),
  rule: z.string(),
  text: z.string(),
  severity: z.literal('advice').optional(),
});

const imageSchema = z.object({
  file: z.string(),
  name: z.string(),
  width: z.int(),
  height: z.int(),
  transparent: z.boolean(),
});

const recordSchema = z.object({
  matter: z.unknown(),
  images: z.array(imageSchema),
  messages: z.array(messageSchema),
});

const bodySchema = z.object({
  html: z.string(),
  feedHtml: z.string(),
  text: z.string(),
  markdown: z.string(),
  headings: z.array(z.object({ depth: z.int(), id: z.string(), text: z.string() })),
  minutes: z.int(),
  images: z.array(z.string()),
  attachments: z.array(z.string()),
});
