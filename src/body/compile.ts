import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { KeptBody } from '../archive/entry-text.ts';
import type { ImageInfo } from '../archive/image.ts';
import { mediaUrl } from '../site/urls.ts';
import { type ChartPicture, toChartPicture } from './chart/chart-picture.ts';
import { sanitizeForFeed } from './feed-html.ts';
import { collectHeadings } from './headings.ts';
import { namedFiles } from './named-files.ts';
import { renditionsOf } from './picture.ts';
import { toPlain } from './plain.ts';
import { readingMinutes } from './reading-time.ts';
import { renderHtml } from './render.ts';
import { toChartData } from './vocabulary/chart.ts';
import type { RenderContext } from './vocabulary/component.ts';

/** A rendered text, with the pictures of its charts, which feeds name. */
export type Body = KeptBody & { charts: ChartPicture[] };

/** What the text may name, found beside it. */
export interface Surroundings {
  /** The pictures beside it that can be used, by name. */
  images: ReadonlyMap<string, ImageInfo>;
  attachmentUrl: (file: string) => string;
}

/** Renders a text that the check has passed. */
export function renderBody(tree: Root, surroundings: Surroundings): Body {
  const { images, attachmentUrl } = surroundings;
  const headings = collectHeadings(tree);
  const context: Omit<RenderContext, 'target'> = { headings, images, attachmentUrl };
  const named = namedFiles(tree);
  const plain = toPlain(tree, attachmentUrl(''), (name) => addressOf(name, surroundings));
  return {
    html: renderHtml(tree, { ...context, target: 'page' }),
    feedHtml: sanitizeForFeed(renderHtml(tree, { ...context, target: 'feed' })),
    ...plain,
    headings: [...headings.values()],
    charts: chartsIn(tree),
    minutes: readingMinutes(plain.text),
    images: named.images.map(({ name }) => name),
    attachments: named.attachments.map(({ name, title }) => ({ file: name, title })),
  };
}

/** Where a file that the text names is found: a picture's largest file that everybody can open. */
function addressOf(name: string, { images, attachmentUrl }: Surroundings): string {
  const image = images.get(name);
  const files = image ? renditionsOf(image) : [];
  const largest = files.findLast(({ format }) => format === 'jpeg' || format === 'png');
  return largest ? mediaUrl(largest.file) : attachmentUrl(name);
}

function chartsIn(tree: Root): ChartPicture[] {
  const charts: ChartPicture[] = [];
  visit(tree, 'mdxJsxFlowElement', (node) => {
    const data = node.name === 'Chart' ? toChartData(node) : undefined;
    if (data) charts.push(toChartPicture(data));
  });
  return charts;
}
