import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { flattenCategoryTree } from '../../../../archive/archive.ts';
import { isOmitted } from '../../../../archive/omitted.ts';
import { fallbackOf, leadPictureOf } from '../../../../body/picture.ts';
import { toMarkdown } from '../../../../exports/markdown.ts';
import { loadArchive, loadBody } from '../../../../load/load-archive.ts';
import { articleMarkdownKey } from '../../../../load/output-keys.ts';
import { mediaUrl } from '../../../../site/urls.ts';

export async function getStaticPaths() {
  const archive = await loadArchive();
  const { journal, categories, issues } = archive;
  if (isOmitted(journal, 'markdown')) return [];
  const sections = new Map(
    flattenCategoryTree(categories).map(({ path, trail }) => [path, trail.join(' › ')]),
  );
  return issues.flatMap((issue) =>
    issue.articles.map((article) => ({
      params: { issue: issue.month, slug: article.slug },
      props: { journal, issue, article, section: sections.get(article.category) },
      cacheKey: articleMarkdownKey(archive, issue, article),
    })),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { journal, issue, article, section } }) => {
  const { html, markdown } = loadBody(article);
  const image = leadPictureOf(article, html);
  const picture = image && mediaUrl(fallbackOf(image).file);
  return new Response(toMarkdown(article, issue, journal, { section, body: markdown, picture }), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
};
