import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import * as z from 'zod';
import type { ImageInfo } from '../archive/image.ts';
import { besideFile } from '../text/slug.ts';
import { findTwin } from '../check/check-text.ts';
import { namedFiles } from '../body/named-files.ts';
import { digestOf } from './cache.ts';
import { measureImage } from './images.ts';
import type { PlacedFile } from './placing.ts';

const IMAGE = /\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)$/iu;

const coverSchema = z.object({ cover: z.string() });
const attachmentsSchema = z.object({ attachments: z.array(z.object({ file: z.string() })) });

/** The files that the frontmatter or the text names, each once, sorted. */
export function namesIn(matter: unknown, tree: Root | undefined): string[] {
  const { images, attachments } = tree ? namedFiles(tree) : { images: [], attachments: [] };
  const names = [...images, ...attachments].map(({ name }) => name);
  const cover = coverSchema.safeParse(matter).data?.cover;
  const listed = attachmentsSchema.safeParse(matter).data?.attachments ?? [];
  if (cover !== undefined) names.push(cover);
  return [...new Set([...names, ...listed.map(({ file }) => file)])].sort();
}

/** What the check of an entry depends on of a file that it names: a picture's bytes, another's size, or its twin. */
export function stateOfNamed({ file, beside }: PlacedFile, folder: string, name: string): string {
  if (!beside.includes(name)) return `twin ${findTwin(name, beside) ?? ''}`;
  const path = join(folder, besideFile(file, name));
  return IMAGE.test(name) ? digestOf(readFileSync(path)) : `size ${statSync(path).size}`;
}

/** The named files that are there: their sizes, and the pictures measured. */
export async function measureNamed(
  { file, beside }: PlacedFile,
  folder: string,
  named: readonly string[],
): Promise<{
  files: ReadonlySet<string>;
  sizes: Map<string, number>;
  images: Map<string, ImageInfo>;
  imageFaults: Map<string, string>;
}> {
  const files = new Set(beside);
  const sizes = new Map<string, number>();
  const images = new Map<string, ImageInfo>();
  const imageFaults = new Map<string, string>();
  for (const name of named.filter((other) => files.has(other))) {
    const path = besideFile(file, name);
    sizes.set(name, statSync(join(folder, path)).size);
    if (!IMAGE.test(name)) continue;
    const { image, fault } = await measureImage(folder, path);
    if (image) images.set(name, image);
    else imageFaults.set(name, fault);
  }
  return { files, sizes, images, imageFaults };
}
