import type { Rule } from '../rule.ts';
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
