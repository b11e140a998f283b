import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { scanFile } from '../../../archive/scans.ts';
import { loadArchive } from '../../../load/load-archive.ts';
import { respondWith } from '../../../load/load-downloads.ts';
import { issuePdfName } from '../../../site/urls.ts';
import { besideFile } from '../../../text/slug.ts';

/** The PDFs beside issue.yaml: the issue as `npm run pdf` prints it, and the scans of its pages. */
export async function getStaticPaths() {
  const { issues } = await loadArchive();
  return issues.flatMap(({ month, file, ebook, pdfBytes }) =>
    [scanFile(ebook), pdfBytes === undefined ? undefined : issuePdfName(month)]
      .filter((pdf) => pdf !== undefined)
      .map((pdf) => ({
        params: { issue: month, name: pdf.replace(/\.pdf$/u, '').normalize('NFC') },
        props: { path: besideFile(file, pdf) },
      })),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => respondWith(props.path);
