import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadSealedSearch, sealSearch } from '../../load/load-sealed-search.ts';

export async function getStaticPaths() {
  const search = await loadSealedSearch();
  return search ? [{ params: { name: 'search' }, props: { search }, cacheKey: search.key }] : [];
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { search } }) =>
  new Response(await sealSearch(search));
