import { disassemble } from 'es-hangul';
import { distance } from 'fastest-levenshtein';
import { articleDay } from '../../../archive/article.ts';
import { personSlug } from '../../../archive/person.ts';
import { compareText, foldToLetters } from '../../../text/compare.ts';
import { withParticle } from '../../../text/particles.ts';
import { toSlug } from '../../../text/slug.ts';
import type { FieldPath } from '../../../yaml/field-places.ts';
import type { FieldMessage } from '../../message.ts';
import type { ReadArchive, ReadArticle } from '../../read-entries.ts';

/** One occurrence of a name in an article. */
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

/** A kind of name (source, tag, person), and how two spellings of one name are recognised. */
interface NameKind {
  rule: string;
  /** Gives the same key for two spellings that are probably one name. */
  keyOf: (name: string) => string;
  /** What the editor should do (Korean): `같은 곳이면 똑같이 적어 주세요.` */
  request: string;
}

const SOURCE: NameKind = {
  rule: '출처',
  keyOf: (name) => foldToLetters(name.normalize('NFKC').replace(/\(주\)|주식회사/gu, '')),
  request: '같은 곳이면 똑같이 적어 주세요.',
};

const TAG: NameKind = {
  rule: '태그',
  keyOf: (name) => foldToLetters(name.normalize('NFKC')),
  request: '같은 뜻이면 똑같이 적어 주세요.',
};

const PERSON: NameKind = {
  rule: '이름',
  keyOf: (name) => foldToLetters(name.normalize('NFKC').replace(/ 기자$/u, '')),
  request: '같은 사람이면 똑같이 적어 주세요.',
};

/**
 * Advice on sources that most articles spell differently (spaces, case, punctuation or ㈜), and on a
 * source that occurs once and differs in one Hangul letter from a common one.
 */
export function findSourceSpellings({ articles }: Pick<ReadArchive, 'articles'>): FieldMessage[] {
  const groups = toGroups(articles.flatMap(sourceUses), SOURCE);
  return [
    ...adviseOnOthers(groups, SOURCE),
    ...findSlips(groups.flatMap((group) => group[0] ?? [])).flatMap(([slip, meant]) =>
      report(slip, meant, SOURCE, explainSlip(slip.name, meant.name)),
    ),
  ];
}

/** Advice on tags that most articles spell differently: `고객경험` where others have `고객 경험`. */
export function findTagSpellings({ articles }: Pick<ReadArchive, 'articles'>): FieldMessage[] {
  const uses = articles.flatMap((article) =>
    article.tags.map((name, index) => ({ ...useOf(article), name, field: ['tags', index] })),
  );
  return adviseOnOthers(toGroups(uses, TAG), TAG);
}

/**
 * Advice on a person's name that most articles spell in another way: `홍길동 기자` where they have `홍길동`,
 * `Kim Minsu` where they have `Kim Min-su`.
 */
export function findPersonSpellings({ articles }: Pick<ReadArchive, 'articles'>): FieldMessage[] {
  const uses = articles.flatMap((article) =>
    (article.credits ?? []).flatMap(({ name }, index) =>
      personSlug(name) === undefined
        ? []
        : [{ ...useOf(article), name, field: ['credits', index, 'name'] }],
    ),
  );
  return adviseOnOthers(toGroups(uses, PERSON), PERSON);
}

function sourceUses(article: ReadArticle): Use[] {
  const { sources } = article;
  return sources.map(({ name }, index) => ({
    ...{ ...useOf(article), name },
    field: sources.length === 1 ? ['source', 'name'] : ['source', index, 'name'],
  }));
}

function useOf(article: ReadArticle): Pick<Use, 'day' | 'file'> {
  return { day: articleDay(article) ?? '9999', file: article.file };
}

/** Groups the spellings of each name; within a group the most used spelling is first, then the oldest. */
function toGroups(uses: readonly Use[], { keyOf }: NameKind): Spelling[][] {
  const sorted = [...uses].sort((a, b) => compareText(a.day, b.day) || compareText(a.file, b.file));
  const spellings = [...Map.groupBy(sorted, ({ name }) => name)]
    .map(([name, those]) => ({ name, uses: those }))
    .sort((a, b) => b.uses.length - a.uses.length);
  return [...Map.groupBy(spellings, ({ name }) => keyOf(name)).values()];
}

function adviseOnOthers(groups: readonly Spelling[][], kind: NameKind): FieldMessage[] {
  return groups.flatMap(([first, ...others]) =>
    others
      // Two spellings with the same URL are already an error (address-collisions.ts).
      .filter(({ name }) => first && toSlug(name) !== toSlug(first.name))
      .flatMap((other) =>
        first ? report(other, first, kind, explainOther(other.name, first.name, kind)) : [],
      ),
  );
}

function findSlips(usual: readonly Spelling[]): [Spelling, Spelling][] {
  const common = usual.filter(({ uses }) => uses.length >= COMMON);
  return usual
    .filter(({ name, uses }) => uses.length === 1 && SOURCE.keyOf(name).length >= MIN_LENGTH)
    .flatMap((rare) => {
      const meant = common.find(({ name }) => isSlip(SOURCE.keyOf(rare.name), SOURCE.keyOf(name)));
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
  { uses }: Spelling,
  usual: Spelling,
  { rule }: NameKind,
  explained: string,
): FieldMessage[] {
  const text = `${explained} (${usual.uses[0]?.file ?? ''})`;
  return uses.map(({ file, field }) => ({ file, field, rule, text, severity: 'advice' }));
}

function explainOther(name: string, usual: string, { request }: NameKind): string {
  return `다른 기사에서는 ${withParticle(`‘${name}’`, '을/를')} ${withParticle(`‘${usual}’`, '으로/로')} 적었습니다. ${request}`;
}

function explainSlip(name: string, usual: string): string {
  return `${withParticle(`‘${name}’`, '은/는')} 이 기사에만 나옵니다. 혹시 ‘${usual}’인가요?`;
}
