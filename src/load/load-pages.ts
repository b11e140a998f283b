import type { MDXInstance } from 'astro';
import { sortPages, type StandingPage, standingPageSchema } from '../archive/standing-page.ts';

/**
 * A standing page (소개, 참여하기) with its Astro component; it may use all of MDX, because it is
 * reviewed as code.
 */
interface LoadedPage extends StandingPage {
  Content: MDXInstance<Record<string, unknown>>['Content'];
}

/** Every standing page, in the order of menus; the check has validated their frontmatter. */
export function loadPages(): LoadedPage[] {
  const modules = import.meta.glob<MDXInstance<Record<string, unknown>>>('@pages/*.mdx', {
    eager: true,
  });
  const pages = Object.entries(modules).map(([path, { frontmatter, Content }]) => {
    const slug = path.slice(path.lastIndexOf('/') + 1, -'.mdx'.length).normalize('NFC');
    return { ...standingPageSchema.parse(frontmatter), slug, Content };
  });
  return sortPages(pages);
}
