import { stringify } from 'yaml';
import { type CategoryDeclaration, categorySchema } from './category.ts';

/** The categories that the entries of a content folder need. */
export interface NeededCategories {
  /** Paths of the articles' categories, `report/special-report`; one that cannot be a path is left out. */
  paths: readonly string[];
  /** Path of the category that holds bid notices; undefined without notices. */
  bids?: string | undefined;
  /** Names of categories by path; by default the last part of the path. */
  labels?: Readonly<Record<string, string>>;
}

/**
 * The smallest valid journal.yaml, for an editor to paste: placeholders for the required fields, and
 * the categories that the entries need.
 */
export function writeLeastJournal(needed: NeededCategories): string {
  return stringify({
    title: '저널 이름',
    publisher: '펴내는 곳',
    since: 2024,
    description: '저널을 소개하는 한 문장입니다.',
    url: 'https://journal.example.org',
    language: 'ko',
    licence: 'all-rights-reserved',
    categories: toCategories(needed),
  });
}

function toCategories({ paths, bids, labels = {} }: NeededCategories): CategoryDeclaration[] {
  const wanted = new Set([...paths, ...(bids === undefined ? [] : [bids])]);
  const usable = [...wanted].filter((path) => path.split('/').every(isSlug)).sort();
  return usable.length > 0 ? toTree(usable, '') : [{ slug: 'news', label: '소식' }];

  function toTree(below: readonly string[], parent: string): CategoryDeclaration[] {
    const bySlug = Map.groupBy(below, (path) => path.slice(parent.length).split('/')[0] ?? '');
    return [...bySlug].map(([slug, members]) => {
      const path = parent + slug;
      const deeper = members.filter((member) => member !== path);
      return {
        slug,
        label: labels[path] ?? (path === bids ? '입찰 공고' : slug),
        ...(path === bids && { holds: 'bids' }),
        ...(deeper.length > 0 && { children: toTree(deeper, `${path}/`) }),
      };
    });
  }
}

function isSlug(slug: string): boolean {
  return categorySchema.safeParse({ slug, label: slug }).success;
}
