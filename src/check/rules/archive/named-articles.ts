import type { ReadArchive } from '../../read-entries.ts';
import { pickedArticle } from '../../../archive/issue.ts';
import { nearest } from '../../../text/nearest.ts';
import type { FieldMessage } from '../../message.ts';

/**
 * Errors for articles that `order` or `featured` of an issue.yaml names, if there is no such article or it is
 * named twice.
 */
export function unknownArticles({ issues, articles, files }: ReadArchive): FieldMessage[] {
  const places = articles.map(({ issue, slug }) => `${issue}/${slug}`);
  const known = new Set(places);
  // A file with errors counts as present: its own errors are reported elsewhere.
  const isThere = (place: string): boolean => known.has(place) || files.has(`issues/${place}.mdx`);
  const ofIssue = Map.groupBy(articles, ({ issue }) => issue);
  return issues.flatMap(({ file, month, order = [], featured = [] }) => {
    const own = (ofIssue.get(month) ?? []).map(({ slug }) => slug);
    const faultsOf = (
      { field, rule, names }: { field: string; rule: string; names: readonly string[] },
      placeOf: (name: string) => string,
      explain: (name: string) => string,
    ): FieldMessage[] => {
      const named = names.map(placeOf);
      return names.flatMap((name, index) => {
        const place = named[index] ?? '';
        const isTwice = named.indexOf(place) !== index;
        if (!isTwice && isThere(place)) return [];
        const text = isTwice
          ? `‘${name}’ 기사가 ${rule}에 두 번 있습니다. 하나를 지워 주세요.`
          : explain(name);
        return [{ file, field: [field, index], rule, text }];
      });
    };
    return [
      ...faultsOf(
        { field: 'order', rule: '순서', names: order },
        (name) => `${month}/${name}`,
        (name) => {
          const meant = own.find((slug) => meansPlace(name, `${month}/${slug}`));
          return explainAbsent(name, '이 호', meant ?? nearest(name, own) ?? beginning(name, own));
        },
      ),
      ...faultsOf(
        { field: 'featured', rule: '추천', names: featured },
        (name) => {
          const { issue, slug } = pickedArticle(name, month);
          return `${issue}/${slug}`;
        },
        (name) => {
          const elsewhere = places.find((place) => meansPlace(name, place));
          const meant = own.find((slug) => meansPlace(name, `${month}/${slug}`)) ?? elsewhere;
          const guess =
            meant ?? nearest(name, own) ?? nearest(name, places) ?? beginning(name, own);
          return explainAbsent(name, name.includes('/') ? '아카이브' : '이 호', guess);
        },
      ),
    ];
  });
}

/**
 * Whether what the editor wrote means this article: its file (`chat.mdx`), its path, its address
 * (`/issues/2024-03/voc/`), or its name in NFD.
 */
function meansPlace(name: string, place: string): boolean {
  const path = name
    .normalize('NFC')
    .trim()
    .replace(/^.*\bissues\//u, '')
    .replace(/(?:\.mdx?|\/)$/iu, '');
  return path !== '' && `/${place}`.endsWith(`/${path}`);
}

/**
 * The file name that begins with what the editor wrote, as if the rest was forgotten; undefined unless there
 * is exactly one.
 */
function beginning(name: string, slugs: readonly string[]): string | undefined {
  const [found, ...others] = slugs.filter((slug) => slug.startsWith(`${name}-`));
  return others.length === 0 ? found : undefined;
}

function explainAbsent(name: string, where: string, guess: string | undefined): string {
  const next =
    guess === undefined ? '파일 이름을 확인하거나 이 이름을 지워 주세요.' : `혹시 ${guess}인가요?`;
  return `‘${name}’ 기사가 ${where}에 없습니다. ${next}`;
}
