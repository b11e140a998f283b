import { romanize } from 'es-hangul';
import type { CategoryDeclaration } from '../../src/archive/category.ts';
import { toSlug } from '../../src/text/slug.ts';

// Common names of categories, each with the slug that readers would expect.
const USUAL: Readonly<Record<string, string>> = {
  기고: 'contributions',
  기획: 'features',
  뉴스: 'news',
  리뷰: 'reviews',
  만화: 'comics',
  사설: 'editorials',
  서평: 'book-reviews',
  소식: 'news',
  연재: 'series',
  연구: 'research',
  인물: 'people',
  인터뷰: 'interviews',
  칼럼: 'columns',
  특집: 'special',
};

const TENDERS = 'bids';

/**
 * Parses a list of categories, `소식, 기획=features`: a name without a slug gets one in Latin letters.
 * `tenders` is the name of the category for bid notices; undefined if the journal has none.
 */
export function toCategories(list: string, tenders: string | undefined): CategoryDeclaration[] {
  const parts = list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const categories = parts.reduce<CategoryDeclaration[]>((before, part) => {
    const at = part.lastIndexOf('=');
    const [label, typed] =
      at < 0 ? [part, undefined] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    const slug = typed ?? proposeSlug(label, before);
    return [...before, { slug, label }];
  }, []);
  if (tenders === undefined) return categories;
  const named =
    categories.find(({ slug }) => slug === TENDERS) ??
    categories.find(({ label }) => fold(label) === fold(tenders));
  return named
    ? categories.map((one) => (one === named ? { ...one, holds: 'bids' } : one))
    : [...categories, { slug: TENDERS, label: tenders, holds: 'bids' }];
}

function fold(label: string): string {
  return label.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
}

/** A slug for a category that no other category has: `interviews` for 인터뷰, `gogaek` for 고객. */
function proposeSlug(label: string, others: readonly CategoryDeclaration[]): string {
  const latin = romanize(label.normalize('NFC'))
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
  const slug = USUAL[label] ?? toSlug(latin).replace(/[^a-z0-9-]+/gu, '');
  // A slug without a letter is not used: `/categories/12/` would be the twelfth page of a list.
  const base = /[a-z]/u.test(slug)
    ? slug.replace(/^-+|-+$/gu, '')
    : `category-${others.length + 1}`;
  const taken = others.map((other) => other.slug);
  for (let number = 1; ; number++) {
    const free = number === 1 ? base : `${base}-${number}`;
    if (!taken.includes(free)) return free;
  }
}
