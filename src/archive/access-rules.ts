import type { Access } from './access.ts';
import { type CategoryDeclaration, flattenCategories, toCategoryNodes } from './category.ts';
import type { Day } from './date.ts';

/** Facts outside of an article that decide whether only members may read it. */
export interface AccessRules {
  /** Paths of the categories whose articles are for members: `report/special-report`. */
  memberCategories: ReadonlySet<string>;
  /** Day of the build: an article is for everybody from the day in its `opens` on. */
  day: Day;
}

/** Collects the paths of the categories that journal.yaml reserves for members, with the day of the build. */
export function accessRulesOf(categories: readonly CategoryDeclaration[], day: Day): AccessRules {
  const nodes = flattenCategories(toCategoryNodes(categories));
  const forMembers = nodes.filter(({ access }) => access === 'members');
  return { memberCategories: new Set(forMembers.map(({ path }) => path)), day };
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

/** The day on which an article for members opened to everybody; undefined if it has not, or was for all. */
export function openedOn(article: AccessFields, rules: AccessRules): Day | undefined {
  const { opens } = article;
  const isOpened = opens !== undefined && opens <= rules.day;
  return isOpened && beginsForMembers(article, rules) ? opens : undefined;
}
