import type { Element, Root as HtmlRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Heading, Image, Root, Table } from 'mdast';
import { defaultHandlers, type Handlers, type State, toHast } from 'mdast-util-to-hast';
import { linkHeading } from './headings.ts';
import { dropBlankText, hastenFirstPicture, setForFeed, tidyFootnotes } from './html-passes.ts';
import { breakLongWords, keepJoints } from './line-breaks.ts';
import { toPicture, toZoom } from './picture.ts';
import { alignNumbers, nameCells, tidyAlignment } from './tables.ts';
import type { ComponentNode, RenderContext } from './vocabulary/component.ts';
import { findComponent } from './vocabulary/vocabulary.ts';

/** The article as HTML for a page, or for a feed before it is sanitized; call it on a tree that the policy has passed. */
export function renderHtml(tree: Root, context: RenderContext): string {
  const html = toHast(tree, {
    handlers: { ...handlersFor(context) },
    clobberPrefix: '',
    footnoteLabel: '각주',
    footnoteLabelProperties: {},
    // Not ↩, which phones draw as a coloured picture.
    footnoteBackContent: (_index, mention) => `↑${mention > 1 ? mention : ''}`,
    footnoteBackLabel: (index, mention) =>
      `각주 ${index + 1}의 본문${mention > 1 ? `(${mention}번째)` : ''}으로 돌아가기`,
  });
  if (html.type !== 'root') return '';
  tidyAlignment(html, context.target);
  tidyFootnotes(html);
  if (context.target === 'page') setForPage(html);
  else setForFeed(html);
  return toHtml(html, { allowDangerousHtml: true });
}

/** What pages alone need. */
function setForPage(html: HtmlRoot): void {
  hastenFirstPicture(html);
  nameCells(html);
  keepJoints(html);
  breakLongWords(html);
  dropBlankText(html);
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
      // In a feed's reader the place would be one of the reader's own page.
      if (context.target === 'feed' || id === undefined) return element;
      element.properties.id = id;
      return linkHeading(element, id);
    },
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
      // Wide tables scroll by themselves, by keyboard too; the page never does.
      return h('section', { className: ['table'], ariaLabel: `표 ${++tables}`, tabIndex: 0 }, [
        defaultHandlers.table(state, alignNumbers(node)),
      ]);
    },
  };
}
