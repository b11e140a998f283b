import { type Slug, toSlug } from '../../src/text/slug.ts';

const SHORT = 24;
const LONG = 59;

/**
 * Names for a file by its title, the likeliest first: its first words, all of it, its Latin words.
 * One that is taken gets a number.
 */
export function proposeNames(
  title: string,
  fallback: Slug,
  isTaken: (slug: Slug) => boolean,
): Slug[] {
  const slug = toSlug(title);
  const latin = slug.split('-').filter((word) => /^[a-z0-9]*[a-z][a-z0-9]*$/u.test(word));
  const names = [
    cutAtWord(slug, SHORT),
    cutAtWord(slug, LONG),
    ...(latin.join('').length > 3 ? [cutAtWord(latin.join('-'), LONG)] : []),
  ].map((name) => name || fallback);
  return [...new Set(names)].map((name) => firstFree(name, isTaken));
}

/** The slug, or its first words in so many letters; a longer first word is cut. */
function cutAtWord(slug: Slug, length: number): Slug {
  const letters = [...slug];
  if (letters.length <= length) return slug;
  const head = letters.slice(0, length + 1).join('');
  const hyphen = head.lastIndexOf('-');
  return hyphen > 0 ? head.slice(0, hyphen) : letters.slice(0, length).join('');
}

function firstFree(name: Slug, isTaken: (slug: Slug) => boolean): Slug {
  for (let number = 1; ; number++) {
    const slug = number === 1 ? name : `${name}-${number}`;
    if (!isTaken(slug)) return slug;
  }
}
