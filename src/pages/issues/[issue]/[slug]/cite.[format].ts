import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { articleExportKey } from '../../../../content/page-key.ts';
import { CITATION_FILES } from '../../../../exports/citation-file.ts';
import { toCsl } from '../../../../exports/csl.ts';
import { loadArchive } from '../../../../load-archive.ts';

export async function getStaticPaths() {
  const archive = await loadArchive();
  return archive.issues.flatMap((issue) =>
    issue.articles.flatMap((article) => {
      const cacheKey = articleExportKey(archive, issue, article);
      return Object.entries(CITATION_FILES).map(([format, { type, write }]) => ({
        params: { issue: issue.month, slug: article.slug, format },
        props: { journal: archive.journal, issue, article, type, write },
        cacheKey,
      }));
    }),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { journal, issue, article, type, write } }) =>
  new Response(write(toCsl(article, issue, journal)), { headers: { 'Content-Type': type } });
