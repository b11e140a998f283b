import { disassemble } from 'es-hangul';
import { distance } from 'fastest-levenshtein';
import { type Article, articleDay } from './article.ts';
import type { ArchiveInput } from './input.ts';
import { withParticle } from './korean.ts';
import { compareText, type FieldMessage } from './message.ts';
import { toSlug } from './slug.ts';

/** One way in which a source is spelled, and the articles that spell it so, oldest first. */
interface Spelling {
  name: string;
  articles: Article[];
}

// A slip of one letter is told from another outlet's name by how rare it is.
const COMMON = 5;
const MIN_LENGTH = 3;

/**
 * Advice on sources that most articles spell differently: other spaces, case, signs or ㈜, or a
 * single article that is one Hangul letter away from an outlet that many name.
 */
export function findSourceSpellings({ articles }: Pick<ArchiveInput, 'articles'>): FieldMessage[] {
  const spellings = toSpellings(articles);
  const groups = [...Map.groupBy(spellings, ({ name }) => keyOf(name)).values()];
  const usual = groups.flatMap((group) => group[0] ?? []);
  return [
    ...groups.flatMap(([first, ...others]) =>
      others
        // Two spellings of one address are an error already (collisions.ts).
        .filter(({ name }) => first && toSlug(name) !== toSlug(first.name))
        .flatMap((other) => (first ? report(other, first, explainOther) : [])),
    ),
    ...findSlips(usual).flatMap(([slip, meant]) => report(slip, meant, explainSlip)),
  ];
}

/** Every spelling, the most used first and of those the oldest. */
function toSpellings(articles: readonly Article[]): Spelling[] {
  const dayOf = (article: Article): string => articleDay(article) ?? '9999';
  const sorted = [...articles].sort(
    (a, b) => compareText(dayOf(a), dayOf(b)) || compareText(a.file, b.file),
  );
  const byName = new Map<string, Article[]>();
  for (const article of sorted) {
    for (const { name } of article.sources) {
      const same = byName.get(name);
      if (same) same.push(article);
      else byName.set(name, [article]);
    }
  }
  return [...byName]
    .map(([name, spelled]) => ({ name, articles: spelled }))
    .sort((a, b) => b.articles.length - a.articles.length);
}

function keyOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(주\)|주식회사/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function findSlips(usual: readonly Spelling[]): [Spelling, Spelling][] {
  const common = usual.filter(({ articles }) => articles.length >= COMMON);
  return usual
    .filter(({ name, articles }) => articles.length === 1 && keyOf(name).length >= MIN_LENGTH)
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
  { name, articles }: Spelling,
  usual: Spelling,
  explain: (name: string, usual: string) => string,
): FieldMessage[] {
  return articles.map(({ file, sources }) => ({
    file,
    field:
      sources.length === 1
        ? ['source', 'name']
        : ['source', sources.findIndex((source) => source.name === name), 'name'],
    rule: '출처',
    text: `${explain(name, usual.name)} (${usual.articles[0]?.file ?? ''})`,
    severity: 'advice',
  }));
}

function explainOther(name: string, usual: string): string {
  return `다른 기사는 ${withParticle(`‘${name}’`, '을/를')} ${withParticle(`‘${usual}’`, '으로/로')} 적었습니다. 같은 곳이면 똑같이 적어 주세요.`;
}

function explainSlip(name: string, usual: string): string {
  return `${withParticle(`‘${name}’`, '은/는')} 이 기사에만 나옵니다. 혹시 ‘${usual}’인가요?`;
}
