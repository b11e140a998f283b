import { disassemble } from 'es-hangul';
import { distance } from 'fastest-levenshtein';
import { articleDay } from '../../../archive/article.ts';
import { compareText } from '../../../text/compare.ts';
import { withParticle } from '../../../text/particles.ts';
import { explainSlug, toSlug } from '../../../text/slug.ts';
import type { FieldPath } from '../../../yaml/field-places.ts';
import type { FieldMessage } from '../../message.ts';
import type { ReadArchive, ReadArticle } from '../../read-entries.ts';
import { foldToLetters } from '../../../text/compare.ts';

/** Errors for sources, series and agencies whose name gives no URL: without a letter or digit, or too long. */
export function findNameless({ articles, bids }: ReadArchive): FieldMessage[] {
  return [
    ...articles.flatMap(({ file, sources }) =>
      sources.flatMap(({ name }) =>
        reportNameless(name, { file, field: ['source'], rule: '출처' }),
      ),
    ),
    ...articles.flatMap(({ file, series }) =>
      series
        ? reportNameless(series.title, { file, field: ['series', 'title'], rule: '연재' })
        : [],
    ),
    ...bids.flatMap(({ file, agency }) =>
      agency === undefined
        ? []
        : reportNameless(agency, { file, field: ['agency'], rule: '수요기관' }),
    ),
  ];
}

function reportNameless(name: string, at: Omit<FieldMessage, 'text'>): FieldMessage[] {
  const slug = toSlug(name);
  const text =
    slug === ''
      ? `‘${name}’에는 글자나 숫자가 없어 그 이름의 페이지를 만들 수 없습니다. 이름을 다시 적어 주세요.`
      : explainSlug(slug);
  return text === undefined ? [] : [{ ...at, text }];
}

/** One occurrence of a source in an article. */
interface Use {
  name: string;
  /** Day of the entry, `YYYY-MM-DD`; `9999` if unknown, which sorts last. */
  day: string;
  file: string;
  field: FieldPath;
}

/** One way of spelling a name, and its occurrences, oldest first. */
interface Spelling {
  name: string;
  uses: Use[];
}

// A name that occurs once and differs in one letter from a name with five or more occurrences is a
// typing error, not another outlet.
const COMMON = 5;
const MIN_LENGTH = 3;

/**
 * Advice on sources that most articles spell differently (spaces, case, punctuation or ㈜), and on a
 * source that occurs once and differs in one Hangul letter from a common one.
 */
export function findSourceSpellings({ articles }: Pick<ReadArchive, 'articles'>): FieldMessage[] {
  const sources = toGroups(articles.flatMap(sourceUses));
  return [
    ...adviseOnOthers(sources),
    ...findSlips(sources.flatMap((group) => group[0] ?? [])).flatMap(([slip, meant]) =>
      report(slip, meant, explainSlip),
    ),
  ];
}

function sourceUses(article: ReadArticle): Use[] {
  const { file, sources } = article;
  const day = articleDay(article) ?? '9999';
  return sources.map(({ name }, index) => ({
    ...{ name, day, file },
    field: sources.length === 1 ? ['source', 'name'] : ['source', index, 'name'],
  }));
}

/** Groups the spellings of each name; within a group the most used spelling is first, then the oldest. */
function toGroups(uses: readonly Use[]): Spelling[][] {
  const sorted = [...uses].sort((a, b) => compareText(a.day, b.day) || compareText(a.file, b.file));
  const spellings = [...Map.groupBy(sorted, ({ name }) => name)]
    .map(([name, those]) => ({ name, uses: those }))
    .sort((a, b) => b.uses.length - a.uses.length);
  return [...Map.groupBy(spellings, ({ name }) => keyOf(name)).values()];
}

function keyOf(name: string): string {
  return foldToLetters(name.normalize('NFKC').replace(/\(주\)|주식회사/gu, ''));
}

function adviseOnOthers(groups: readonly Spelling[][]): FieldMessage[] {
  return groups.flatMap(([first, ...others]) =>
    others
      // Two spellings with the same URL are already an error (address-collisions.ts).
      .filter(({ name }) => first && toSlug(name) !== toSlug(first.name))
      .flatMap((other) => (first ? report(other, first, explainOther) : [])),
  );
}

function findSlips(usual: readonly Spelling[]): [Spelling, Spelling][] {
  const common = usual.filter(({ uses }) => uses.length >= COMMON);
  return usual
    .filter(({ name, uses }) => uses.length === 1 && keyOf(name).length >= MIN_LENGTH)
    .flatMap((rare) => {
      const meant = common.find(({ name }) => isSlip(keyOf(rare.name), keyOf(name)));
      return meant ? [[rare, meant] satisfies [Spelling, Spelling]] : [];
    });
}

function isSlip(word: string, other: string): boolean {
  return (
    word.length === other.length &&
    /\p{Script=Hangul}/u.test(word) &&
    distance(disassemble(word), disassemble(other)) === 1
  );
}

function report(
  { name, uses }: Spelling,
  usual: Spelling,
  explain: (name: string, usual: string) => string,
): FieldMessage[] {
  const text = `${explain(name, usual.name)} (${usual.uses[0]?.file ?? ''})`;
  return uses.map(({ file, field }) => ({
    ...{ file, field, rule: '출처', text },
    severity: 'advice',
  }));
}

function explainOther(name: string, usual: string): string {
  return `다른 기사에서는 ${withParticle(`‘${name}’`, '을/를')} ${withParticle(`‘${usual}’`, '으로/로')} 적었습니다. 같은 곳이면 똑같이 적어 주세요.`;
}

function explainSlip(name: string, usual: string): string {
  return `${withParticle(`‘${name}’`, '은/는')} 이 기사에만 나옵니다. 혹시 ‘${usual}’인가요?`;
}
