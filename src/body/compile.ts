import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ImageInfo } from '../archive/image.ts';
import type { Message } from '../archive/message.ts';
import { mediaUrl } from '../archive/urls.ts';
import { renderChart } from './chart/chart.ts';
import { collectHeadings, type HeadingLink } from './headings.ts';
import { checkLimits } from './limits.ts';
import { namedFiles } from './named-files.ts';
import { parseBody } from './parse.ts';
import { renditionsOf } from './picture.ts';
import { toPlain } from './plain.ts';
import { checkPolicy } from './policy/policy.ts';
import { readingMinutes } from './reading-time.ts';
import { renderHtml } from './render.ts';
import { toChartData } from './vocabulary/chart.ts';
import type { ComponentNode, RenderContext } from './vocabulary/component.ts';

/** Everything that pages, feeds and search are made of, from one reading of the text. */
export interface Body {
  /** For the article's page. */
  html: string;
  /** For feeds: plain, without classes; addresses from the root. */
  feedHtml: string;
  /** Words alone, a block a line. */
  text: string;
  markdown: string;
  headings: HeadingLink[];
  /** What reading the text takes, in whole minutes. */
  minutes: number;
  /** Names of files beside the article that the text shows or hands out. */
  images: string[];
  attachments: string[];
}

/** What the text may name, found beside it. */
export interface Surroundings {
  images: ReadonlyMap<string, ImageInfo>;
  /** Why an image cannot be used, in Korean, by name. */
  imageFaults: ReadonlyMap<string, string>;
  files: ReadonlySet<string>;
  attachmentUrl: (file: string) => string;
}

/** Checks and renders the text of an article; the body is absent where a message stops it. */
export async function compileBody(
  text: string,
  file: string,
  surroundings: Surroundings,
): Promise<{ body: Body | undefined; messages: Message[] }> {
  const limits = checkLimits(text, file);
  if (limits.length > 0) return { body: undefined, messages: limits };
  const { tree, messages } = parseBody(text, file);
  if (!tree) return { body: undefined, messages };
  const faults = [...checkPolicy(tree, text, file), ...checkFiles(tree, file, surroundings)];
  if (faults.length > 0) return { body: undefined, messages: faults };
  return { body: await render(tree, surroundings), messages: [] };
}

async function render(tree: Root, surroundings: Surroundings): Promise<Body> {
  const { images, attachmentUrl } = surroundings;
  const headings = collectHeadings(tree);
  const context: Omit<RenderContext, 'target'> = {
    headings,
    images,
    attachmentUrl,
    drawings: await drawCharts(tree),
  };
  const named = namedFiles(tree);
  const plain = toPlain(tree, attachmentUrl(''), (name) => addressOf(name, surroundings));
  return {
    html: renderHtml(tree, { ...context, target: 'page' }),
    feedHtml: renderHtml(tree, { ...context, target: 'feed' }),
    ...plain,
    headings: [...headings.values()],
    minutes: readingMinutes(plain.text),
    images: named.images.map(({ name }) => name),
    attachments: named.attachments.map(({ name }) => name),
  };
}

/** Where a file that the text names is found: a picture's largest file that everybody can open. */
function addressOf(name: string, { images, attachmentUrl }: Surroundings): string {
  const image = images.get(name);
  const files = image ? renditionsOf(image) : [];
  const largest = files.findLast(({ format }) => format === 'jpeg' || format === 'png');
  return largest ? mediaUrl(largest.file) : attachmentUrl(name);
}

async function drawCharts(tree: Root): Promise<Map<ComponentNode, string>> {
  const charts: ComponentNode[] = [];
  visit(tree, 'mdxJsxFlowElement', (node) => {
    if (node.name === 'Chart') charts.push(node);
  });
  const drawings = new Map<ComponentNode, string>();
  for (const chart of charts) {
    const data = toChartData(chart);
    if (data) drawings.set(chart, await renderChart(data));
  }
  return drawings;
}

function checkFiles(tree: Root, file: string, surroundings: Surroundings): Message[] {
  const { images, attachments } = namedFiles(tree);
  return [...images, ...attachments].flatMap(({ name, line, column }) => {
    const text = surroundings.files.has(name)
      ? surroundings.imageFaults.get(name)
      : explainMissing(name, surroundings.files);
    return text === undefined ? [] : [{ file, line, column, rule: '파일', text }];
  });
}

function explainMissing(name: string, files: ReadonlySet<string>): string {
  const twin = [...files].find((other) => other.toLowerCase() === name.toLowerCase());
  return twin === undefined
    ? `‘${name}’ 파일이 없습니다. 기사와 같은 폴더에 올려 주세요.`
    : `‘${name}’ 파일은 없고 ‘${twin}’ 파일이 있습니다. 대소문자까지 똑같이 적어 주세요.`;
}
