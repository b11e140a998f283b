import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { UNDATED } from '../../../archive/issue.ts';
import { writeLetter } from '../../../exports/letter/write-letter.ts';
import { letterPictures } from '../../../meta/cover.ts';
import { letterColours } from '../../../meta/token-colours.ts';
import { loadArchive } from '../../../load/load-archive.ts';

const TYPES = { html: 'text/html', txt: 'text/plain' };

/** Each dated issue as an HTML letter and as plain text; undated articles are no issue and make no letter. */
export async function getStaticPaths() {
  const archive = await loadArchive();
  const dated = archive.issues.filter(({ month }) => month !== UNDATED);
  return dated.flatMap((issue) => {
    const pictures = letterPictures(archive, issue);
    const twins = writeLetter(archive, issue, pictures, letterColours(issue));
    return (['html', 'txt'] as const).map((format) => ({
      params: { issue: issue.month, format },
      props: { text: twins[format], type: TYPES[format] },
    }));
  });
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { text, type } }) =>
  new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
