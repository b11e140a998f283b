import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { toSealedHtml } from '../../../../body/sealed-html.ts';
import { loadArchive, loadBody } from '../../../../load/load-archive.ts';
import { loadSealedArticles, sealFile, sealedKey } from '../../../../load/load-sealing.ts';
import { type AstroComponent, renderFragment } from '../../../../renderer/render-fragment.ts';
import { addBaseToHtml } from '../../../../site/add-base.ts';
import { basePath } from '../../../../site/base-path.ts';
import { sealedTextUrl } from '../../../../site/urls.ts';
import { wordsOf } from '../../../../words/words.ts';

// A glob instead of an import, because `tsc` and ESLint read no .astro files.
const components = import.meta.glob<{ default: AstroComponent }>(
  '../../../../components/SealedText.astro',
  {
    eager: true,
  },
);

export async function getStaticPaths() {
  const { journal } = await loadArchive();
  return (await loadSealedArticles()).map(({ article, sealing }) => ({
    params: { issue: article.issue, slug: article.slug },
    props: { article, sealing, journal },
    cacheKey: sealedKey(sealing, article),
  }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { article, sealing, journal } }) => {
  const words = wordsOf(journal.language);
  const props = { article, body: loadBody(article), words };
  const rendered = Object.values(components).map((text) => renderFragment(text.default, props));
  const html = (await Promise.all(rendered)).join('');
  // The base path is added here, because links in an encrypted text cannot be changed later.
  const based = addBaseToHtml(toSealedHtml(html, article), basePath(journal.url));
  const bytes = new TextEncoder().encode(based);
  return new Response(await sealFile(sealing, article, sealedTextUrl(article), bytes));
};
