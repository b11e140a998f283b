import type { Access } from './access.ts';
import { type CategoryDeclaration, flattenCategories, toCategoryNodes } from './category.ts';
import type { Day } from './date.ts';

/** Facts outside of an article that decide whether only members may read it. */
export interface AccessRules {
  /** Paths of all categories of journal.yaml; empty if it could not be read. */
  categories: ReadonlySet<string>;
  /** Paths of the categories whose articles are for members: `report/special-report`. */
  memberCategories: ReadonlySet<string>;
  /** Day of the build: an article is for everybody from the day in its `opens` on. */
  day: Day;
}

/** Collects the paths of the categories of journal.yaml and of those for members, with the day of the build. */
export function accessRulesOf(categories: readonly CategoryDeclaration[], day: Day): AccessRules {
  const nodes = flattenCategories(toCategoryNodes(categories));
  const forMembers = nodes.filter(({ access }) => access === 'members');
  const toPaths = (some: typeof nodes) => new Set(some.map(({ path }) => path));
  return { categories: toPaths(nodes), memberCategories: toPaths(forMembers), day };
}

/** The fields of an article that decide who may read it; those that could not be read are absent. */
interface AccessFields {
  access?: Access | undefined;
  opens?: Day | undefined;
  category?: string | undefined;
}

/**
 * Whether an article is for members at least until the day in `opens`: as its own `access` says, else its
 * category.
 */
export function beginsForMembers(
  { access, category = '' }: AccessFields,
  { memberCategories }: Pick<AccessRules, 'memberCategories'>,
): boolean {
  return access === undefined ? memberCategories.has(category) : access === 'members';
}

/** Whether only members may read the text of an article on the day of the build. */
export function isForMembers(article: AccessFields, rules: AccessRules): boolean {
  return beginsForMembers(article, rules) && openedOn(article, rules) === undefined;
}

/**
 * Whether an article is for members or could be: also true if it leaves the decision to a category that is not
 * in journal.yaml, or if that file could not be read.
 */
export function mayBeForMembers(article: AccessFields, rules: AccessRules): boolean {
  const { access, category = '' } = article;
  const isUnknown = access === undefined && !rules.categories.has(category);
  return isUnknown || isForMembers(article, rules);
}

/** The day on which an article for members opened to everybody; undefined if it has not, or was for all. */
export function openedOn(article: AccessFields, rules: AccessRules): Day | undefined {
  const { opens } = article;
  const isOpened = opens !== undefined && opens <= rules.day;
  return isOpened && beginsForMembers(article, rules) ? opens : undefined;
}
