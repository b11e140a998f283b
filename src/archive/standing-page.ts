import * as z from 'zod';
import { lineSchema, nameSchema } from '../text/characters.ts';
import { compareText } from '../text/compare.ts';

/** Schema of the frontmatter of a standing page (소개, 참여하기). */
export const standingPageSchema = z.strictObject({
  title: lineSchema.meta({ title: '제목', description: '페이지의 제목입니다.' }),
  description: lineSchema.meta({
    title: '설명',
    description: '검색 엔진과 공유 화면에 보일 한 문장입니다.',
  }),
  order: z.int().min(0).optional().meta({
    title: '순서',
    description: '모든 페이지의 아래에 있는 메뉴에서 몇 번째인지를 숫자로 적습니다. 예: 1',
  }),
  label: nameSchema.optional().meta({
    title: '메뉴 이름',
    description: '메뉴에 보일 이름입니다. 적지 않으면 제목이 보입니다.',
  }),
});

/** Frontmatter of a standing page. */
export type StandingPageFrontmatter = z.infer<typeof standingPageSchema>;

/** A standing page: its frontmatter, and the name of its file (NFC), whose address is `/<slug>/`. */
export interface StandingPage extends StandingPageFrontmatter {
  slug: string;
}

/** Sorts standing pages as menus show them: by `order`, those without it last; then by file name. */
export function sortPages<T extends Pick<StandingPage, 'order' | 'slug'>>(
  pages: readonly T[],
): T[] {
  const orderOf = ({ order = Number.MAX_SAFE_INTEGER }: T): number => order;
  return [...pages].sort((a, b) => orderOf(a) - orderOf(b) || compareText(a.slug, b.slug));
}
