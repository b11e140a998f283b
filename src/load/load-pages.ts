import type { MDXInstance } from 'astro';
import * as z from 'zod';
import { lineSchema } from '../text/characters.ts';

/** A standing page (소개, 참여하기): full MDX, reviewed as code. */
interface StandingPage {
  /** Name of its file, NFC; its address is `/<slug>/`. */
  slug: string;
  title: string;
  description: string;
  Content: MDXInstance<Record<string, unknown>>['Content'];
}

const pageFrontmatterSchema = z.strictObject({ title: lineSchema, description: lineSchema });

/** Every standing page, by name; throws where one lacks its title or description. */
export function loadPages(): StandingPage[] {
  const modules = import.meta.glob<MDXInstance<Record<string, unknown>>>('@pages/*.mdx', {
    eager: true,
  });
  return Object.entries(modules).map(([path, { frontmatter, Content }]) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const parsed = pageFrontmatterSchema.safeParse(frontmatter);
    if (!parsed.success) {
      throw new Error(`content/pages/${name}: 맨 위에 title과 description을 한 줄씩 적어 주세요.`);
    }
    return { slug: name.slice(0, -'.mdx'.length).normalize('NFC'), ...parsed.data, Content };
  });
}
