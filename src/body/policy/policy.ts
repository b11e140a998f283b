import type { Root } from 'mdast';
import type { Message } from '../../archive/message.ts';
import { checkRules, type Rule } from '../rule.ts';
import { attributes } from './attributes.ts';
import { characters } from './characters.ts';
import { code } from './code.ts';
import { expressions } from './expressions.ts';
import { images } from './images.ts';
import { kinds } from './kinds.ts';
import { knownTags } from './known-tags.ts';
import { links } from './links.ts';
import { tagContent } from './tag-content.ts';
import { tagPlace } from './tag-place.ts';
import { titleHeading } from './title-heading.ts';

/**
 * Everything that an article's tree may not hold: an article is declarative, so that a pull
 * request cannot run code (design decision 1). A finding of one of these stops the build.
 */
export const POLICY: readonly Rule[] = [
  expressions,
  code,
  knownTags,
  tagPlace,
  tagContent,
  attributes,
  links,
  images,
  titleHeading,
  characters,
  kinds,
];

/** What the policy says of a text of which nothing else is known. */
export function checkPolicy(tree: Root, source: string, path: string): Message[] {
  return checkRules(POLICY, tree, {
    path,
    kind: path.startsWith('bids/') ? 'bid' : 'article',
    source,
    matter: {},
    locate: () => ({ line: 1, column: 1 }),
    sizes: new Map(),
    words: [],
  });
}
