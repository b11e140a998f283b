import { flattenCategories, toCategoryNodes } from '../../../archive/category.ts';
import { personSlug } from '../../../archive/person.ts';
import { scanFile } from '../../../archive/scans.ts';
import { nearest } from '../../../text/nearest.ts';
import { withParticle } from '../../../text/particles.ts';
import { besideFile, fileNameOf } from '../../../text/slug.ts';
import type { FieldPath } from '../../../yaml/field-places.ts';
import type { FieldMessage } from '../../message.ts';
import type { ReadArchive } from '../../read-entries.ts';
import { explainTwin } from '../../named-files.ts';
import { unknownArticles } from './named-articles.ts';

/**
 * Messages for references without a target: an unknown category, bid notices without a category that
 * holds them, an unknown article in `order` or `featured` of issue.yaml, a missing attachment, cover or PDF of
 * scans, and a part of a series that is missing or given twice.
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
    ...input.issues.flatMap(({ file, ebook }) => {
      const name = scanFile(ebook);
      return name === undefined ? [] : [{ file, field: ['ebook'], rule: 'E-BOOK', name }];
    }),
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
  const absent = `‘${fileNameOf(path)}’ 파일이 없습니다. ${path}에 올리거나 이름을 고쳐 주세요.`;
  return explainTwin(path, files) ?? absent;
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

/**
 * Advice on names in `people`, `series` and `tags` of journal.yaml that no article uses, so that their
 * descriptions are shown nowhere; the message suggests a similar name that articles use. An error for a
 * series with more parts than its `total`.
 */
export function findUnusedNotes({ journal, articles }: ReadArchive): FieldMessage[] {
  const { people = [], series = [], tags = [] } = journal;
  const ofSeries = articles.flatMap((article) => article.series ?? []);
  const credited = articles.flatMap(({ credits = [] }) => credits.map(({ name }) => name));
  const titles = ofSeries.map(({ title }) => title);
  const used = {
    people: new Set(credited.filter((name) => personSlug(name) !== undefined)),
    series: new Set(titles),
    tags: new Set(articles.flatMap((article) => article.tags)),
  };
  return [
    ...people.flatMap(({ name }, at) =>
      advise(name, used.people, ['people', at, 'name'], '사람', '만든 사람'),
    ),
    ...series.flatMap(({ title }, at) =>
      advise(title, used.series, ['series', at, 'title'], '연재 이름', '연재'),
    ),
    ...tags.flatMap(({ name }, at) =>
      advise(name, used.tags, ['tags', at, 'name'], '태그', '태그'),
    ),
    ...series.flatMap(({ title, total }, at) => {
      const last = Math.max(0, ...ofSeries.flatMap((one) => (one.title === title ? one.part : [])));
      if (total === undefined || last <= total) return [];
      const text = `연재 ‘${title}’에는 ${last}회가 있습니다. 전체 회차를 ${last} 이상으로 고치거나 줄을 지워 주세요.`;
      return [{ file: 'journal.yaml', field: ['series', at, 'total'], rule: '전체 회차', text }];
    }),
  ];
}

function advise(
  name: string,
  used: ReadonlySet<string>,
  field: FieldPath,
  rule: string,
  what: string,
): FieldMessage[] {
  if (used.has(name)) return [];
  const guess = nearest(name, [...used]);
  if (guess === undefined) return [];
  const text = `${what} 가운데 ${withParticle(`‘${name}’`, '이/가')} 없어 이 줄이 어디에도 보이지 않습니다. 혹시 ‘${guess}’인가요?`;
  return [{ file: 'journal.yaml', field, rule, text, severity: 'advice' }];
}
