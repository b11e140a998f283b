import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { sealedFilesOf } from '../../../../body/sealed-html.ts';
import {
  loadSealedArticles,
  readSealedFile,
  sealFile,
  sealedKey,
} from '../../../../load/load-sealing.ts';

export async function getStaticPaths() {
  return (await loadSealedArticles()).flatMap(({ article, sealing }) =>
    sealedFilesOf(article).map((file, index) => ({
      params: { issue: article.issue, slug: article.slug, number: String(index + 1) },
      props: { article, sealing, file },
      // An attachment may change without its article, so it is encrypted each time; that takes no
      // longer than a copy.
      ...('image' in file ? { cacheKey: sealedKey(sealing, article, file.address) } : {}),
    })),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { article, sealing, file } }) => {
  const bytes = await readSealedFile(article, file);
  return new Response(await sealFile(sealing, article, file.address, bytes));
};
