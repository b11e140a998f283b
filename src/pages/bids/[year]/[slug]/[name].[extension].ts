import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { attachmentsOf, respondWith } from '../../../../load/load-downloads.ts';
import { loadArchive } from '../../../../load/load-archive.ts';

export async function getStaticPaths() {
  const { bids } = await loadArchive();
  return bids.flatMap((bid) =>
    attachmentsOf(bid).map(({ name, extension, path }) => ({
      params: { year: bid.year, slug: bid.slug, name, extension },
      props: { path },
    })),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => respondWith(props.path);
