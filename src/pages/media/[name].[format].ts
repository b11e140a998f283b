import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { renditionsOf } from '../../body/picture.ts';
import { readRendition } from '../../content/renditions.ts';
import { loadArchive } from '../../load-archive.ts';

export async function getStaticPaths() {
  const { articles, bids, issues } = await loadArchive();
  const images = [...articles, ...bids, ...issues].flatMap((entry) => entry.images);
  const renditions = images.flatMap((image) =>
    renditionsOf(image).map((rendition) => ({ source: image.file, rendition })),
  );
  // The same picture beside two articles is one file.
  const byFile = new Map(renditions.map((made) => [made.rendition.file, made]));
  return [...byFile].map(([file, props]) => {
    const [name = '', format = ''] = file.split('.');
    return { params: { name, format }, props };
  });
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { source, rendition } }) =>
  new Response(await readRendition(source, rendition), {
    headers: { 'Content-Type': `image/${rendition.format}` },
  });
