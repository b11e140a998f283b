import type { Element, Root as HtmlRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Heading, Image, Root, Table } from 'mdast';
import { defaultHandlers, type Handlers, type State, toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { hastenFirstPicture } from './first-picture.ts';
import { toPicture, toZoom } from './picture.ts';
import type { ComponentNode, RenderContext } from './vocabulary/component.ts';
import { findComponent } from './vocabulary/vocabulary.ts';

/** The article as HTML for a page or a feed; call it on a tree that the policy has passed. */
export function renderHtml(tree: Root, context: RenderContext): string {
  const html = toHast(tree, {
    handlers: { ...handlersFor(context) },
    clobberPrefix: '',
    footnoteLabel: '각주',
    footnoteLabelProperties: {},
    footnoteBackLabel: (index) => `각주 ${index + 1}의 본문으로 돌아가기`,
  });
  if (html.type !== 'root') return '';
  tidyTables(html, context);
  if (context.target === 'page') hastenFirstPicture(html);
  return toHtml(html, { allowDangerousHtml: true });
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
      element.properties.id = context.headings.get(node)?.id;
      return element;
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
      const table = defaultHandlers.table(state, node);
      if (context.target === 'feed') return table;
      // Wide tables scroll by themselves, by keyboard too; the page never does.
      return h('section', { className: ['table'], ariaLabel: `표 ${++tables}`, tabIndex: 0 }, [
        table,
      ]);
    },
  };
}

/** `align` left HTML long ago and inline style is forbidden: a class says it on the page. */
function tidyTables(html: HtmlRoot, { target }: RenderContext): void {
  visit(html, 'element', (element) => {
    const { align } = element.properties;
    if (typeof align !== 'string') return;
    delete element.properties.align;
    if (target === 'page') element.properties.className = [`align-${align}`];
  });
}
