import type { Element, Root as HtmlRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Heading, Image, Root, Table } from 'mdast';
import { defaultHandlers, type Handlers, type State, toHast } from 'mdast-util-to-hast';
import type { KeptBody } from '../archive/entry-text.ts';
import type { ImageInfo } from '../archive/image.ts';
import { mediaUrl } from '../site/urls.ts';
import { type Words, wordsOf } from '../words/words.ts';
import { type ChartPicture, toChartPicture } from './chart/chart-picture.ts';
import { nameIds, toBookNotes } from './book-passes.ts';
import { collectHeadings, linkHeading } from './headings.ts';
import {
  alignNumbers,
  dropBlankText,
  prioritizeFirstPicture,
  markHeaderCells,
  replaceCheckboxes,
  sanitizeForFeed,
  tidyAlignment,
  tidyFootnotes,
} from './html-passes.ts';
import { breakLongWords, keepJoints } from './line-breaks.ts';
import { numberedItem, numberedList } from './list-numbers.ts';
import { nodesOf } from './nodes.ts';
import { fallbackOf, toPicture, toZoom } from './picture.ts';
import { readingMinutes, toPlain } from './plain-text.ts';
import { namedFiles } from './text-references.ts';
import { toChartData } from './vocabulary/chart.ts';
import type { ComponentNode, RenderContext } from './vocabulary/component.ts';
import { findComponent } from './vocabulary/vocabulary.ts';
import { toXhtml } from './xhtml.ts';

/** A rendered text, and the pictures of its charts, which feeds use. */
export type Body = KeptBody & { charts: ChartPicture[] };

/** Files in the article's folder that rendering needs. */
export interface Surroundings {
  /** Valid pictures; the key is the file name. */
  images: ReadonlyMap<string, ImageInfo>;
  attachmentUrl: (file: string) => string;
  /** BCP 47 tag of the journal's language. */
  language: string;
}

/** Renders a text for pages, feeds, search and exports. The tree must have no errors. */
export function renderBody(tree: Root, surroundings: Surroundings): Body {
  const { images, attachmentUrl, language } = surroundings;
  const words = wordsOf(language);
  const headings = collectHeadings(tree, words);
  const context: Omit<RenderContext, 'target'> = { headings, images, attachmentUrl, words };
  const named = namedFiles(tree);
  const address = (name: string): string => addressOf(name, surroundings);
  const plain = toPlain(tree, attachmentUrl(''), address, words);
  return {
    html: renderHtml(tree, { ...context, target: 'page' }),
    feedHtml: sanitizeForFeed(renderHtml(tree, { ...context, target: 'feed' })),
    bookHtml: toXhtml(renderTree(tree, { ...context, target: 'book' })),
    ...plain,
    headings: [...headings.values()],
    charts: chartsIn(tree, words),
    minutes: readingMinutes(plain.text, words),
    images: named.images.map(({ name }) => name),
    attachments: named.attachments.map(({ name, title }) => ({ file: name, title })),
  };
}

/** URL of a file named in the text; for a picture, that of its JPEG or PNG rendition. */
function addressOf(name: string, { images, attachmentUrl }: Surroundings): string {
  const image = images.get(name);
  return image ? mediaUrl(fallbackOf(image).file) : attachmentUrl(name);
}

function chartsIn(tree: Root, { language }: Words): ChartPicture[] {
  return nodesOf(tree, 'mdxJsxFlowElement').flatMap(({ node }) => {
    const data = node.name === 'Chart' ? toChartData(node, language) : undefined;
    return data ? [toChartPicture(data)] : [];
  });
}

/** HTML of a text, for a page or, not yet sanitized, for a feed. The tree must have no errors. */
export function renderHtml(tree: Root, context: RenderContext): string {
  return toHtml(renderTree(tree, context), { allowDangerousHtml: true });
}

/** Functions that change the HTML of each target after it was made, in this order. */
const PASSES: Record<RenderContext['target'], readonly ((tree: HtmlRoot) => void)[]> = {
  page: [prioritizeFirstPicture, markHeaderCells, keepJoints, breakLongWords, dropBlankText],
  feed: [replaceCheckboxes],
  book: [replaceCheckboxes, markHeaderCells, keepJoints, dropBlankText, toBookNotes, nameIds],
};

function renderTree(tree: Root, context: RenderContext): HtmlRoot {
  const { footnotes, backToText } = context.words.text;
  const html = toHast(tree, {
    handlers: { ...handlersFor(context) },
    clobberPrefix: '',
    footnoteLabel: footnotes,
    footnoteLabelProperties: {},
    // Not ↩, which phones draw as an emoji.
    footnoteBackContent: (_index, mention) => `↑${mention > 1 ? mention : ''}`,
    footnoteBackLabel: (index, mention) => backToText(index + 1, mention),
  });
  if (html.type !== 'root') return { type: 'root', children: [] };
  tidyAlignment(html, context.target);
  tidyFootnotes(html);
  for (const pass of PASSES[context.target]) pass(html);
  return html;
}

function handlersFor(context: RenderContext): Handlers {
  let tables = 0;
  const component = (state: State, node: ComponentNode): Element | undefined =>
    findComponent(node.name)?.toHtml(node, state.all(node), context);
  return {
    mdxJsxFlowElement: component,
    mdxJsxTextElement: component,
    heading(state, node: Heading) {
      const element: Element = defaultHandlers.heading(state, node);
      const id = context.headings.get(node)?.id;
      // A heading in a feed has no id, because it could be the id of an element of the feed reader.
      if (context.target === 'feed' || id === undefined) return element;
      element.properties.id = id;
      return context.target === 'page' ? linkHeading(element, id) : element;
    },
    list: numberedList,
    listItem: numberedItem,
    image(_state, node: Image, parent) {
      const image = context.images.get(node.url);
      if (!image) return undefined;
      const picture = toPicture(image, node.alt ?? '', context);
      return context.target === 'page' && parent?.type === 'paragraph'
        ? toZoom(image, picture)
        : picture;
    },
    table(state, node: Table) {
      if (context.target === 'feed') return defaultHandlers.table(state, node);
      if (context.target === 'book') return defaultHandlers.table(state, alignNumbers(node));
      // A wide table scrolls in its section, also with the keyboard, so that the page does not
      // scroll sideways.
      return h(
        'section',
        { className: ['table'], ariaLabel: context.words.text.table(++tables), tabIndex: 0 },
        [defaultHandlers.table(state, alignNumbers(node))],
      );
    },
  };
}
