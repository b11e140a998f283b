import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { CITATION_FILES } from '../../../../exports/citation.ts';
import { toCsl } from '../../../../exports/scholarly-metadata.ts';
import { loadArchive } from '../../../../load/load-archive.ts';

// No cacheKey: a file this small is written sooner than it is taken from the last build.
export async function getStaticPaths() {
  const { journal, issues } = await loadArchive();
  return issues.flatMap((issue) =>
    issue.articles.flatMap((article) =>
      Object.entries(CITATION_FILES).map(([format, { type, write }]) => ({
        params: { issue: issue.month, slug: article.slug, format },
        props: { journal, issue, article, type, write },
      })),
    ),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { journal, issue, article, type, write } }) =>
  new Response(write(toCsl(article, issue, journal)), { headers: { 'Content-Type': type } });
