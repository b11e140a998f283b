import type { ReadArchive } from '../../read-entries.ts';
import { flattenCategories, toCategoryNodes } from '../../../archive/category.ts';
import type { FieldMessage } from '../../message.ts';
import { pickedArticle } from '../../../archive/issue.ts';
import { nearest } from '../../../text/nearest.ts';
import { besideFile, findTwin } from '../../../text/slug.ts';

/**
 * Messages for references without a target: an unknown category, bid notices without a category that
 * holds them, an unknown article in `order` or `featured` of issue.yaml, a missing attachment or cover, and a part of
 * a series that is missing or given twice.
 */
export function findDanglingReferences(input: ReadArchive): FieldMessage[] {
  return [
    ...unknownCategories(input),
    ...homelessBids(input),
    ...unknownArticles(input),
    ...missingFiles(input),
    ...brokenSeries(input),
  ];
}

function unknownCategories({ journal, articles }: ReadArchive): FieldMessage[] {
  // Errors of journal.yaml are reported elsewhere.
  if (!journal.categories) return [];
  const categories = flattenCategories(toCategoryNodes(journal.categories));
  const paths = categories.map(({ path }) => path);
  return articles.flatMap(({ file, category }) => {
    if (category === undefined || paths.includes(category)) return [];
    const labelled = categories.find(({ label }) => label === category.trim());
    const guess = labelled?.path ?? nearest(category, paths);
    const hint = guess ? ` 혹시 ${guess}인가요?` : '';
    const text = `‘${category}’ 분류는 journal.yaml에 없습니다.${hint} 쓸 수 있는 분류: ${paths.join(', ')}`;
    return [{ file, field: ['category'], rule: '분류', text }];
  });
}

/**
 * Error if there are notices but no category that holds them; only at the first notice, because one line
 * in journal.yaml corrects it for all.
 */
function homelessBids({ journal, bids }: ReadArchive): FieldMessage[] {
  const [first] = bids;
  if (!first || !journal.categories) return [];
  const categories = flattenCategories(toCategoryNodes(journal.categories));
  if (categories.some(({ holdsBids }) => holdsBids)) return [];
  const text =
    '입찰 공고를 실을 분류가 journal.yaml에 없습니다. 분류 하나에 holds: bids를 적어 주세요. 예: { slug: bids, label: 입찰 공고, holds: bids }';
  return [{ file: first.file, field: [], rule: '분류', text }];
}

/** Messages for articles that `order` or `featured` of an issue.yaml names and that are not there, or twice. */
function unknownArticles({ issues, articles, files }: ReadArchive): FieldMessage[] {
  const places = articles.map(({ issue, slug }) => `${issue}/${slug}`);
  const known = new Set(places);
  // An unreadable file counts as present: its own errors are reported elsewhere.
  const isThere = (place: string): boolean => known.has(place) || files.has(`issues/${place}.mdx`);
  return issues.flatMap(({ file, month, order = [], featured = [] }) => {
    const own = articles.filter(({ issue }) => issue === month).map(({ slug }) => slug);
    const faultsOf = (
      { field, rule, names }: { field: string; rule: string; names: readonly string[] },
      explain: (name: string) => string | undefined,
    ): FieldMessage[] =>
      names.flatMap((name, index) => {
        const isTwice = names.indexOf(name) !== index;
        const text = isTwice
          ? `‘${name}’ 기사가 ${rule}에 두 번 있습니다. 하나를 지워 주세요.`
          : explain(name);
        return text === undefined ? [] : [{ file, field: [field, index], rule, text }];
      });
    return [
      ...faultsOf({ field: 'order', rule: '순서', names: order }, (name) =>
        isThere(`${month}/${name}`) ? undefined : explainAbsent(name, '이 호', nearest(name, own)),
      ),
      ...faultsOf({ field: 'featured', rule: '추천', names: featured }, (name) => {
        const { issue, slug } = pickedArticle(name, month);
        if (isThere(`${issue}/${slug}`)) return undefined;
        const elsewhere = places.find((place) => place.endsWith(`/${slug}`));
        const guess = elsewhere ?? nearest(name, own) ?? nearest(name, places);
        return explainAbsent(name, name === slug ? '이 호' : '아카이브', guess);
      }),
    ];
  });
}

function explainAbsent(name: string, where: string, guess: string | undefined): string {
  const next = guess === undefined ? '줄을 지워 주세요.' : `혹시 ${guess}인가요?`;
  return `‘${name}’ 기사가 ${where}에 없습니다. ${next}`;
}

function missingFiles(input: ReadArchive): FieldMessage[] {
  const named = [
    ...input.articles.flatMap((article) => [
      ...(article.attachments ?? []).map((attachment, index) => ({
        file: article.file,
        field: ['attachments', index, 'file'],
        rule: '첨부',
        name: attachment.file,
      })),
      ...coverOf({ file: article.file, cover: article.cover?.src }, '대표 그림'),
    ]),
    ...input.issues.flatMap((issue) => coverOf(issue, '표지')),
  ];
  return named
    .filter(({ file, name }) => !input.files.has(besideFile(file, name)))
    .map(({ file, field, rule, name }) => ({
      file,
      field,
      rule,
      text: explainMissing(besideFile(file, name), input.files),
    }));
}

function explainMissing(path: string, files: ReadonlySet<string>): string {
  const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1);
  const twin = findTwin(path, files);
  return twin === undefined
    ? `‘${nameOf(path)}’ 파일이 없습니다. ${path}에 올리거나 이름을 고쳐 주세요.`
    : `‘${nameOf(path)}’ 파일은 없고 ‘${nameOf(twin)}’ 파일이 있습니다. 대소문자까지 똑같이 적어 주세요.`;
}

function coverOf({ file, cover }: { file: string; cover?: string | undefined }, rule: string) {
  return cover === undefined ? [] : [{ file, field: ['cover'], rule, name: cover }];
}

function brokenSeries(input: ReadArchive): FieldMessage[] {
  const inSeries = input.articles.flatMap((article) =>
    article.series ? [{ article, ...article.series }] : [],
  );
  // An article whose `series` could not be read may be the missing part.
  const isSeriesKnown = !input.articles.some((article) => article.isSeriesUnknown);
  return [...Map.groupBy(inSeries, (entry) => entry.title)].flatMap(([title, entries]) =>
    entries.flatMap(({ article, part }): FieldMessage[] => {
      const others = entries.filter((entry) => entry.part === part && entry.article !== article);
      const at = { file: article.file, field: ['series', 'part'], rule: '연재' };
      if (others.length > 0) {
        const files = others.map((entry) => entry.article.file).join(', ');
        const text = `연재 ‘${title}’의 ${part}회가 또 있습니다: ${files}. 회차를 고쳐 주세요.`;
        return [{ ...at, text }];
      }
      // Old archives have incomplete series, so a gap is advice, not an error.
      const missing =
        part > 1 && isSeriesKnown && !entries.some((entry) => entry.part === part - 1);
      const text = `연재 ‘${title}’의 ${part - 1}회가 아카이브에 없습니다. 회차가 맞는지 확인해 주세요.`;
      return missing ? [{ ...at, severity: 'advice', text }] : [];
    }),
  );
}
