import type { Parents, Root } from 'mdast';
import { nodesOf } from '../nodes.ts';
import {
  answerComponent,
  boxComponent,
  detailsComponent,
  interviewComponent,
  questionComponent,
} from './block-components.ts';
import { chartComponent } from './chart.ts';
import type { Component, ComponentNode } from './component.ts';
import { attachmentComponent, figureComponent, galleryComponent } from './file-components.ts';
import { audioComponent, videoComponent } from './media-components.ts';
import {
  hanjaComponent,
  numberComponent,
  numbersComponent,
  quoteComponent,
} from './phrase-components.ts';

/** All components that an article may use, in the order of the editors' guide. */
export const VOCABULARY: readonly Component[] = [
  figureComponent,
  galleryComponent,
  videoComponent,
  audioComponent,
  quoteComponent,
  boxComponent,
  detailsComponent,
  interviewComponent,
  questionComponent,
  answerComponent,
  numbersComponent,
  numberComponent,
  chartComponent,
  attachmentComponent,
  hanjaComponent,
];

const byName = new Map(VOCABULARY.map((component) => [component.name, component]));

/** The component with this name, `Figure`; undefined if there is none. */
export function findComponent(name: string | null): Component | undefined {
  return name === null ? undefined : byName.get(name);
}

/** A component tag in a text. */
interface Use {
  node: ComponentNode;
  /** Definition of the component; undefined for an unknown tag. */
  component: Component | undefined;
  /** Ancestors of the tag, from the root to its parent. */
  parents: readonly Parents[];
}

/** All tags of a text: block tags first, then those inside sentences. */
export function componentsOf(tree: Root): Use[] {
  return [...nodesOf(tree, 'mdxJsxFlowElement'), ...nodesOf(tree, 'mdxJsxTextElement')].map(
    ({ node, parents }) => ({ node, component: findComponent(node.name), parents }),
  );
}

/** Matches the classes of blocks that `blocks.css` styles. */
const STYLED = /<(?:figure|details) class="(?:gallery|video|audio|pull-quote|folded|numbers)[" ]/u;

/** Whether the HTML of a text has a block that needs `blocks.css`. */
export function hasStyledBlock(html: string): boolean {
  return STYLED.test(html);
}
