import type { APIRoute, InferGetStaticPropsType } from 'astro';
import type { Archive, Issue } from '../../../archive/archive.ts';
import { UNDATED } from '../../../archive/issue.ts';
import { isOmitted } from '../../../archive/omitted.ts';
import { writeLetter } from '../../../exports/letter/write-letter.ts';
import { letterPictures } from '../../../meta/cover.ts';
import { letterColours } from '../../../meta/token-colours.ts';
import { loadArchive } from '../../../load/load-archive.ts';
import { letterKey } from '../../../load/output-keys.ts';

const TYPES = { html: 'text/html', txt: 'text/plain' };

/** Each dated issue as an HTML letter and as plain text; `undated` is no issue and has no letter. */
export async function getStaticPaths() {
  const archive = await loadArchive();
  if (isOmitted(archive.journal, 'letters')) return [];
  const dated = archive.issues.filter(({ month }) => month !== UNDATED);
  return dated.flatMap((issue) =>
    (['html', 'txt'] as const).map((format) => ({
      params: { issue: issue.month, format },
      props: { archive, issue, format },
      cacheKey: letterKey(archive, issue),
    })),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { archive, issue, format } }) =>
  new Response(letterOf(archive, issue)[format], {
    headers: { 'Content-Type': `${TYPES[format]}; charset=utf-8` },
  });

let last: { issue: Issue; letter: ReturnType<typeof writeLetter> } | undefined;

/** The letter of an issue. The last one is kept, because its two files are made one after the other. */
function letterOf(archive: Archive, issue: Issue): ReturnType<typeof writeLetter> {
  if (last?.issue !== issue) {
    const pictures = letterPictures(archive, issue);
    last = { issue, letter: writeLetter(archive, issue, pictures, letterColours(issue)) };
  }
  return last.letter;
}
