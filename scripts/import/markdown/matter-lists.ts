import { type Credit, tagSchema } from '../../../src/archive/article.ts';
import { aliasSchema } from '../../../src/archive/alias.ts';
import { type CategoryNode, flattenCategories } from '../../../src/archive/category.ts';
import { decodeUrl } from '../../../src/site/urls.ts';
import { foldSlug } from '../../../src/text/slug.ts';
import { titleLetters } from '../title.ts';
import { isList, type MatterValue, showValue, textsIn } from './matter-values.ts';

/** Values read from an entry, and the texts in it that could not be read. */
interface ReadList<T> {
  readonly values: readonly T[];
  readonly left: readonly string[];
}

/** Reads tags: a list, nested lists, or a text with commas or, without commas, spaces between the tags. */
export function readTags(value: MatterValue): ReadList<string> {
  const texts =
    typeof value === 'string' ? value.split(value.includes(',') ? /,/u : /\s+/u) : textsIn(value);
  const values: string[] = [];
  const left: string[] = [];
  const known = new Set<string>();
  for (const text of texts) {
    const tag = text.trim().replace(/^#+/u, '');
    if (tag === '' || known.has(foldSlug(tag))) continue;
    known.add(foldSlug(tag));
    (tagSchema.safeParse(tag).success ? values : left).push(tag);
  }
  return { values, left };
}

/** Reads authors: names with commas between them, a list, or maps with a `name`. */
export function readAuthors(value: MatterValue): ReadList<Credit> {
  if (typeof value === 'string') {
    const names = value.split(/[,，]/u).map((name) => name.trim());
    return { values: names.filter((name) => name !== '').map(toCredit), left: [] };
  }
  if (isList(value)) {
    const read = value.map(readAuthors);
    return { values: read.flatMap((one) => one.values), left: read.flatMap((one) => one.left) };
  }
  const { name, ...others } = value;
  const left = Object.entries(others)
    .filter(([, one]) => textsIn(one).length > 0)
    .map(([key, one]) => `${key}: ${showValue(one)}`);
  return typeof name === 'string' && name.trim() !== ''
    ? { values: [toCredit(name.trim())], left }
    : { values: [], left: textsIn(value).length > 0 ? [showValue(value)] : [] };
}

function toCredit(name: string): Credit {
  return { role: '글', name: name.replace(/\s+/gu, ' ') };
}

/**
 * The categories of journal.yaml that an entry names by slug, path or label, and the names without a
 * category.
 */
export function readCategoryNames(
  value: MatterValue,
  tree: readonly CategoryNode[],
): ReadList<string> & { readonly found: readonly string[] } {
  const nodes = flattenCategories(tree).filter(({ holdsBids }) => !holdsBids);
  const texts = textsIn(value);
  const isNamed = (node: CategoryNode, text: string): boolean =>
    [node.slug, node.path, node.label, node.trail.join('/')].some(
      (name) => titleLetters(name) === titleLetters(text) && titleLetters(text) !== '',
    );
  const names = [texts.join('/'), ...texts, ...texts.flatMap((text) => text.split(/[\s,/>]+/u))];
  const matches = names.flatMap((name) => nodes.filter((node) => isNamed(node, name)));
  // The most specific one: `report/special-report` rather than `report`.
  const [best] = [...matches].sort((a, b) => b.trail.length - a.trail.length);
  const found = texts.filter((text) => best && isPartOf(text, best));
  const left = texts.filter((text) => !found.includes(text));
  return { values: best ? [best.path] : [], left, found };
}

/** Whether the text names this category or a parent of it. */
function isPartOf(text: string, { path, trail }: CategoryNode): boolean {
  const letters = titleLetters([...path.split('/'), ...trail].join(' '));
  return text.split(/[\s,/>]+/u).every((part) => letters.includes(titleLetters(part)));
}

/** Reads old addresses: paths, or the paths of whole addresses. */
export function readAliases(value: MatterValue): ReadList<string> {
  const values: string[] = [];
  const left: string[] = [];
  for (const text of textsIn(value)) {
    const path = decodeUrl(URL.canParse(text) ? new URL(text).pathname : text);
    const isValid = !path.includes('/:') && path !== '/' && aliasSchema.safeParse(path).success;
    (isValid ? values : left).push(isValid ? path : text);
  }
  return { values, left };
}
