import type { Rule } from './rule.ts';
import { attributes } from './rules/text/attributes.ts';
import { characters } from './rules/text/characters.ts';
import { code } from './rules/text/code.ts';
import { expressions } from './rules/text/expressions.ts';
import { images } from './rules/text/images.ts';
import { kinds } from './rules/text/kinds.ts';
import { knownTags } from './rules/text/known-tags.ts';
import { links } from './rules/text/links.ts';
import { tagContent } from './rules/text/tag-content.ts';
import { tagPlace } from './rules/text/tag-place.ts';
import { titleHeading } from './rules/text/title-heading.ts';

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
