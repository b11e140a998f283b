import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadArchive } from '../../load/load-archive.ts';
import { listMedia, readMedia } from '../../load/load-pictures.ts';

export async function getStaticPaths() {
  return [...listMedia(await loadArchive())].map(([file, media]) => {
    const [name = '', format = ''] = file.split('.');
    // The name is a digest of what the file shows.
    return { params: { name, format }, props: { media }, cacheKey: file };
  });
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { media } }) =>
  new Response(await readMedia(media), {
    headers: { 'Content-Type': `image/${media.rendition.format}` },
  });
