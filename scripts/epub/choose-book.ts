import { type Archive, flattenCategoryTree } from '../../src/archive/archive.ts';
import { UNDATED } from '../../src/archive/issue.ts';
import { type Book, toCategoryBook, toIssueBook, toSeriesBook } from '../../src/books/book.ts';
import { toSlug } from '../../src/text/slug.ts';
import { withParticle } from '../../src/text/particles.ts';

/** The book that a command asks for: `name` is a month, the title of a series, or the path of a category. */
export interface WantedBook {
  kind: 'issue' | 'series' | 'category';
  name: string;
}

/** The book, or the Korean message why there is none, with the names of existing books. */
export function chooseBook(
  archive: Archive,
  { kind, name }: WantedBook,
): { book: Book; fault?: undefined } | { book?: undefined; fault: string } {
  if (kind === 'issue') {
    const dated = archive.issues.filter(({ month }) => month !== UNDATED);
    const issue = dated.find(({ month }) => month === name);
    const months = dated.map(({ month }) => month);
    return issue ? { book: toIssueBook(archive, issue) } : missing('호', name, months);
  }
  if (kind === 'series') {
    const series = archive.series.find(({ title }) => sameName(title, name));
    const titles = archive.series.map(({ title }) => title);
    return series ? { book: toSeriesBook(archive, series) } : missing('연재', name, titles);
  }
  const categories = flattenCategoryTree(archive.categories).filter(
    ({ articles }) => articles.length > 0,
  );
  const category = categories.find(({ path }) => path === name);
  const paths = categories.map(({ path }) => path);
  return category ? { book: toCategoryBook(archive, category) } : missing('분류', name, paths);
}

/** File name of a book that is written without `--out`: `2024-04.epub`, `골목-산책.epub`. */
export function bookFileName({ kind, name }: WantedBook): string {
  return `${kind === 'series' ? toSlug(name) : name.replaceAll('/', '-')}.epub`;
}

/** Maximum number of names that a message lists. */
const MOST_LISTED = 12;

function missing(what: string, name: string, known: readonly string[]): { fault: string } {
  if (known.length === 0) return { fault: `기사가 실린 ${withParticle(what, '이/가')} 없습니다.` };
  const listed = known.slice(0, MOST_LISTED).join(', ');
  const rest = known.length > MOST_LISTED ? ' …' : '';
  return {
    fault: `‘${name}’ ${withParticle(what, '이/가')} 없거나 실린 기사가 없습니다. 다음 가운데 하나를 적어 주세요: ${listed}${rest}`,
  };
}

function sameName(title: string, name: string): boolean {
  return title.normalize('NFC') === name.normalize('NFC');
}
