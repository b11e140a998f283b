import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ImageInfo } from '../archive/image.ts';
import { mediaUrl } from '../site/urls.ts';
import { type ChartPicture, toChartPicture } from './chart/chart-picture.ts';
import { sanitizeForFeed } from './feed-html.ts';
import { collectHeadings, type HeadingLink } from './headings.ts';
import { namedFiles } from './named-files.ts';
import { renditionsOf } from './picture.ts';
import { toPlain } from './plain.ts';
import { readingMinutes } from './reading-time.ts';
import { renderHtml } from './render.ts';
import { toChartData } from './vocabulary/chart.ts';
import type { RenderContext } from './vocabulary/component.ts';

/** Everything that pages, feeds and search are made of, from one reading of the text. */
export interface Body {
  /** For the article's page. */
  html: string;
  /** For feeds: plain and sanitized; addresses from the root, or from `#` on the article's page. */
  feedHtml: string;
  /** Words alone, a block a line. */
  text: string;
  /** How the text begins, by `toOpening`; empty if there is no text. */
  opening: string;
  markdown: string;
  /** The pictures of its charts, which feeds name. */
  charts: ChartPicture[];
  headings: HeadingLink[];
  /** What reading the text takes, in whole minutes. */
  minutes: number;
  /** Names of files beside the article that the text shows. */
  images: string[];
  /** Files that the text hands out, with what the editor calls them. */
  attachments: { file: string; title: string }[];
}

/** A rendered text as it is kept: the pictures of its charts are kept apart. */
export type KeptBody = Omit<Body, 'charts'>;

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
