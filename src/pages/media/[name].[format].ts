import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadArchive } from '../../load/load-archive.ts';
import { listMedia, mediaKey, readMedia } from '../../load/load-pictures.ts';

export async function getStaticPaths() {
  return [...listMedia(await loadArchive())].map(([file, media]) => {
    const [name = '', format = ''] = file.split('.');
    return { params: { name, format }, props: { media }, cacheKey: mediaKey(file) };
  });
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { media } }) =>
  new Response(await readMedia(media), {
    headers: { 'Content-Type': `image/${media.rendition.format}` },
  });
