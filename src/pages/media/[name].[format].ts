import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { coverOf } from '../../archive/image.ts';
import { filesOf } from '../../pictures/drawing.ts';
import { drawingsOf } from '../../pictures/drawings.ts';
import { renditionsOf } from '../../body/picture.ts';
import { drawingEdition } from '../../content/drawing-edition.ts';
import { chartsOf } from '../../content/charts.ts';
import { readDrawn, startDrawing } from '../../content/drawings.ts';
import { readRendition } from '../../content/renditions.ts';
import { coverRenditions } from '../../meta/cover.ts';
import { loadArchive } from '../../load-archive.ts';

export async function getStaticPaths() {
  const archive = await loadArchive();
  const { articles, bids, issues } = archive;
  const drawings = [...drawingsOf(archive), ...[...articles, ...bids].flatMap(chartsOf)];
  if (import.meta.env.PROD) startDrawing(drawings);
  const files = [
    ...[...articles, ...bids, ...issues].flatMap(({ images }) =>
      images.flatMap((image) =>
        renditionsOf(image).map((rendition) => ({ source: image.file, rendition })),
      ),
    ),
    ...issues.flatMap((issue) => {
      const cover = coverOf(issue);
      if (!cover) return [];
      return coverRenditions(cover).map((rendition) => ({ source: cover.file, rendition }));
    }),
    ...drawings.flatMap((drawing) => filesOf(drawing).map((rendition) => ({ drawing, rendition }))),
  ];
  // The same picture beside two articles is one file.
  const byFile = new Map(files.map((made) => [made.rendition.file, made]));
  return [...byFile].map(([file, props]) => {
    const [name = '', format = ''] = file.split('.');
    // A name holds the digest of what it names; that of a chart, not how it is drawn.
    return { params: { name, format }, props, cacheKey: `${file} ${drawingEdition()}` };
  });
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) => {
  const bytes = await ('drawing' in props
    ? readDrawn(props.drawing, props.rendition.file)
    : readRendition(props.source, props.rendition));
  return new Response(bytes, { headers: { 'Content-Type': `image/${props.rendition.format}` } });
};
