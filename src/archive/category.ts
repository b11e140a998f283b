import * as z from 'zod';
import { type Access, accessSchema } from './access.ts';
import { nameSchema } from '../text/characters.ts';
import { explainPathPart } from '../text/path-part.ts';
import { isPageNumber } from '../text/slug.ts';

const CATEGORY_SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** A category as written in journal.yaml. */
export interface CategoryDeclaration {
  slug: string;
  label: string;
  /** With `bids`, all bid notices are listed in this category. */
  holds?: 'bids' | undefined;
  /** With `members`, the articles of this category and of those below it are for members. */
  access?: Access | undefined;
  children?: CategoryDeclaration[] | undefined;
}

/** A category with its path and its labels from the root of the tree. */
export interface CategoryNode {
  /** Slugs from the root: `report/special-report`. */
  path: string;
  slug: string;
  label: string;
  /** Labels from the root: `['Report', 'Special Report']`. */
  trail: string[];
  holdsBids: boolean;
  /**
   * Who may read the articles of this category that have no `access` themselves; inherited from the parent
   * category.
   */
  access: Access;
  children: CategoryNode[];
}

const declarationSchema = z.strictObject({
  slug: z
    .string()
    .regex(
      CATEGORY_SLUG,
      '분류의 주소는 영문 소문자, 숫자, 하이픈으로 적어 주세요. 예: special-report',
    )
    .refine((slug) => !isPageNumber(slug), {
      error:
        '세 자리까지의 숫자는 목록의 페이지 번호로 씁니다. 분류의 주소에는 글자를 넣어 주세요. 예: no-2',
    })
    .superRefine((slug, context) => {
      const message = explainPathPart(slug, '분류의 주소');
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    })
    .meta({ title: '주소', description: '분류의 주소입니다. 영문 소문자, 숫자, 하이픈만 씁니다.' }),
  label: nameSchema.meta({ title: '이름', description: '독자에게 보이는 분류 이름입니다.' }),
  holds: z.enum(['bids']).optional().meta({
    title: '담는 것',
    description: '입찰 공고를 함께 모아 보여 줄 분류에 bids라고 적습니다.',
  }),
  access: accessSchema.optional().meta({
    title: '읽을 사람',
    description:
      'members라고 적으면 이 분류와 하위 분류의 기사는 회원사만 본문을 읽습니다. 하위 분류를 모두에게 열려면 그 분류에 all이라고 적습니다.',
  }),
  children: z
    .lazy(() => categoriesSchema)
    .optional()
    .meta({ title: '하위 분류', description: '이 분류 아래에 둘 분류입니다.' }),
});

/** Schema of a category; one that holds the bid notices cannot be for members, because notices never are. */
export const categorySchema: z.ZodType<CategoryDeclaration> = declarationSchema.refine(
  ({ holds, access }) => holds === undefined || access !== 'members',
  {
    path: ['access'],
    error:
      '입찰 공고는 누구나 읽으므로 공고를 담는 분류는 회원사만 읽게 할 수 없습니다. access를 지우고, 회원사만 읽을 기사는 다른 분류에 두세요.',
  },
);

/** Schema of the categories with the same parent; two with the same slug or the same label are an error. */
export const categoriesSchema: z.ZodType<CategoryDeclaration[]> = z
  .array(categorySchema)
  .superRefine((categories, context) => {
    const fold = (label: string): string =>
      label.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
    const refuseTwins = (key: 'slug' | 'label', name: string): void => {
      const texts = categories.map((category) => fold(category[key]));
      for (const [index, text] of texts.entries()) {
        if (texts.indexOf(text) === index) continue;
        const message = `${name} 같은 분류가 앞에 있습니다(${categories[texts.indexOf(text)]?.slug}). 하나를 바꾸거나 지워 주세요.`;
        context.addIssue({ code: 'custom', path: [index, key], message });
      }
    };
    refuseTwins('slug', '주소가');
    refuseTwins('label', '이름이');
  });

/** Computes path and labels of each category of journal.yaml, and of its children under `parent`. */
export function toCategoryNodes(
  declarations: readonly CategoryDeclaration[],
  parent?: CategoryNode,
): CategoryNode[] {
  return declarations.map((declared) => {
    const node: CategoryNode = {
      path: parent ? `${parent.path}/${declared.slug}` : declared.slug,
      slug: declared.slug,
      label: declared.label,
      trail: [...(parent?.trail ?? []), declared.label],
      holdsBids: declared.holds === 'bids',
      access: declared.access ?? parent?.access ?? 'all',
      children: [],
    };
    node.children = toCategoryNodes(declared.children ?? [], node);
    return node;
  });
}

/** All nodes of a tree as one list, each parent before its children. */
export function flattenCategories(nodes: readonly CategoryNode[]): CategoryNode[] {
  return nodes.flatMap((node) => [node, ...flattenCategories(node.children)]);
}
