import type { ArticleMatter } from '../../src/archive/article.ts';
import type { BidMatter } from '../../src/archive/bid.ts';
import type { IssueDeclaration } from '../../src/archive/issue.ts';
import { formatCount } from '../../src/text/particles.ts';
import type { Journal } from '../../src/archive/journal.ts';
import { compareText } from '../../src/text/compare.ts';
import { explainSlug, foldSlug, type Slug } from '../../src/text/slug.ts';
import { routeOf } from '../../src/site/route-of.ts';
import { aliasUrl } from '../../src/site/urls.ts';
import type { Choice } from './question.ts';

/** What a new file is written beside. */
export interface Existing {
  journal: Journal;
  /** Every file of the content folder, relative. */
  files: readonly string[];
  issues: readonly IssueDeclaration[];
  articles: readonly ArticleMatter[];
  bids: readonly BidMatter[];
}

/** A file to write, relative to the content folder. */
export interface PlannedFile {
  path: string;
  text: string;
}

/** The names as choices with how often each is used, most used first. */
export function countedChoices(names: readonly string[], unit: string): Choice[] {
  return [...Map.groupBy(names, (name) => name)]
    .map(([value, uses]) => ({ value, count: uses.length }))
    .sort((a, b) => b.count - a.count || compareText(a.value, b.value))
    .map(({ value, count }) => ({ value, label: `${value} (${formatCount(count, unit)})` }));
}

/** What is wrong with a name for a new .mdx file of a folder, in Korean; absent if nothing is. */
export function explainName(existing: Existing, folder: string, slug: Slug): string | undefined {
  const fault = explainSlug(slug);
  if (fault !== undefined) return fault;
  if (routeOf(`/${folder}/${slug}/`)?.isLater) {
    return '세 자리까지의 숫자는 목록의 쪽 번호로 씁니다. 글자를 넣어 주세요. 예: 상담-위탁';
  }
  const path = `${folder}/${slug}.mdx`;
  const twin = existing.files.find((file) => foldSlug(file) === foldSlug(path));
  if (twin !== undefined) return `${twin} 파일이 이미 있습니다. 다른 이름을 적어 주세요.`;
  const url = foldSlug(aliasUrl(`${folder}/${slug}`));
  const owner = existing.articles.find(({ aliases = [] }) =>
    aliases.some((alias) => foldSlug(aliasUrl(alias)) === url),
  );
  return owner && `‘${owner.title}’ 기사의 옛 주소입니다. 다른 이름을 적어 주세요.`;
}
