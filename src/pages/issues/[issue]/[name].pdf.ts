import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { scanFile } from '../../../archive/scans.ts';
import { loadArchive } from '../../../load/load-archive.ts';
import { respondWith } from '../../../load/load-entry.ts';
import { besideFile } from '../../../text/slug.ts';

/** The scans of the issues, each a PDF beside issue.yaml. */
export async function getStaticPaths() {
  const { issues } = await loadArchive();
  return issues.flatMap(({ month, file, ebook }) => {
    const pdf = scanFile(ebook);
    const name = pdf?.replace(/\.pdf$/u, '').normalize('NFC');
    return pdf === undefined || name === undefined
      ? []
      : [{ params: { issue: month, name }, props: { path: besideFile(file, pdf) } }];
  });
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => respondWith(props.path);
