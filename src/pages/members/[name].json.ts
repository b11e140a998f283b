import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadSealedArticles } from '../../load/load-sealing.ts';

export async function getStaticPaths() {
  const [first] = await loadSealedArticles();
  // Without encrypted articles the site has no such file.
  return first ? [{ params: { name: 'keys' }, props: { keys: first.sealing.keys } }] : [];
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { keys } }) =>
  new Response(JSON.stringify(keys), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
