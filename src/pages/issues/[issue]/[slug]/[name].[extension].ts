import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { attachmentsOf, respondWith } from '../../../../load/load-downloads.ts';
import { loadArchive } from '../../../../load/load-archive.ts';

export async function getStaticPaths() {
  const { articles } = await loadArchive();
  return articles.flatMap((article) =>
    attachmentsOf(article).map(({ name, extension, path }) => ({
      params: { issue: article.issue, slug: article.slug, name, extension },
      props: { path },
    })),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => respondWith(props.path);
