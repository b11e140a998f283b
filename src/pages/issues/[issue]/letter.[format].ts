import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { UNDATED } from '../../../archive/issue.ts';
import { fitLetter } from '../../../exports/letter/fit.ts';
import { toLetterHtml } from '../../../exports/letter/html.ts';
import { toLetterText } from '../../../exports/letter/text.ts';
import { letterColours, letterPictures } from '../../../layouts/letter-look.ts';
import { loadArchive } from '../../../load-archive.ts';

/** Each issue as a letter and its twin in plain text; what has no month never came out, and nobody sends it. */
export async function getStaticPaths() {
  const archive = await loadArchive();
  const dated = archive.issues.filter(({ month }) => month !== UNDATED);
  return dated.flatMap((issue) => {
    const colours = letterColours(issue);
    const letter = fitLetter(archive, issue, letterPictures(archive, issue), colours);
    return (['html', 'txt'] as const).map((format) => ({
      params: { issue: issue.month, format },
      props: { letter, colours, format },
    }));
  });
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { letter, colours, format } }) =>
  format === 'html'
    ? new Response(toLetterHtml(letter, colours), {
        headers: { 'Content-Type': 'text/html; charset=utf-8' },
      })
    : new Response(toLetterText(letter), {
        headers: { 'Content-Type': 'text/plain; charset=utf-8' },
      });
