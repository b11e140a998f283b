import { tagSchema } from '../../src/archive/article.ts';
import { foldSlug } from '../../src/text/slug.ts';
import { type Claim, keep, setAside, setAsideRest } from './claim.ts';
import { slice, type Span } from './span.ts';

/** Tags of an article, and the lines that hold none. */
interface Hashtags {
  readonly tags: readonly string[];
  readonly claims: readonly Claim[];
  readonly lines: readonly Span[];
}

const TAG_LINE = /^(?:#[^\s#]+\s*)+$/u;

/** Whether the line holds nothing but `#tags` that the archive can take. */
export function isTagLine(line: Span): boolean {
  return (
    TAG_LINE.test(line.text) && tagsOf(line).every(({ text }) => tagSchema.safeParse(text).success)
  );
}

/** Takes lines of `#tags` out; a tag that came before (in any case) is set aside. */
export function readHashtags(lines: readonly Span[]): Hashtags {
  const tags: string[] = [];
  const claims: Claim[] = [];
  const known = new Set<string>();
  for (const line of lines.filter(isTagLine)) {
    const found = tagsOf(line).map((tag): Claim => {
      if (known.has(foldSlug(tag.text))) return setAside(tag, '되풀이된 꼬리표');
      known.add(foldSlug(tag.text));
      return keep(tag, 'tags', tags.push(tag.text) - 1);
    });
    claims.push(...found, ...setAsideRest(line, found, '해시 기호', 'tags'));
  }
  return { tags, claims, lines: lines.filter((line) => !isTagLine(line)) };
}

function tagsOf(line: Span): Span[] {
  return [...line.text.matchAll(/#(?<tag>[^\s#]+)/gu)].map((found) =>
    slice(line, found.index + 1, found.index + found[0].length),
  );
}
