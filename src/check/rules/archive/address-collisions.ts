import { agencyNamer } from '../../../archive/agency.ts';
import { nationalNumber } from '../../../archive/reading/read-number.ts';
import * as urls from '../../../site/urls.ts';
import { compareText, foldToLetters } from '../../../text/compare.ts';
import { withParticle } from '../../../text/particles.ts';
import { foldSlug } from '../../../text/slug.ts';
import type { FieldMessage } from '../../message.ts';
import type { ReadArchive } from '../../read-entries.ts';
import type { AddressClaim } from './address-claims.ts';

// Maximum number of other owners of the URL that a message names, and of files of each.
const NAMED = 3;

/**
 * Errors for URLs that two pages would share on some file system (equal, or different only in case
 * or NFC/NFD), and for an `id` or a number of a notice used twice. Each file gets a message that names
 * the others. They are errors because Astro only warns and drops one page (design decision 6).
 */
export function findCollisions(
  input: ReadArchive,
  claims: readonly AddressClaim[],
): FieldMessage[] {
  return [
    ...report(claims, ({ path }) => path, explainUrl, '주소'),
    ...report(idClaims(input), ({ value }) => value, explainId, '아이디'),
    ...report(numberClaims(input), ({ value }) => value, explainNumber, '공고번호'),
  ];
}

/** A value of a field that only one entry may have. */
type ValueClaim = Pick<AddressClaim, 'owner' | 'file' | 'field'> & { value: string };

function idClaims(input: ReadArchive): ValueClaim[] {
  return [...input.articles, ...input.bids].flatMap(({ id, file }) =>
    id === undefined ? [] : [{ value: id, owner: file, file, field: ['id'] }],
  );
}

function numberClaims({ bids }: ReadArchive): ValueClaim[] {
  return bids.flatMap(({ number, agency, file }) => {
    if (number === undefined) return [];
    const value = nationalNumber(number) ?? `${number} ${agency}`;
    return [{ value, owner: file, file, field: ['number'] }];
  });
}

function report<T extends Omit<ValueClaim, 'value'>>(
  claims: readonly T[],
  keyOf: (claim: T) => string,
  explain: (claim: T, files: readonly string[], others: readonly T[]) => string,
  rule: string,
): FieldMessage[] {
  const groups = Map.groupBy(claims, keyOf);
  return [...groups.values()].flatMap((group) => {
    const owners = Map.groupBy(group, (claim) => claim.owner);
    if (owners.size < 2) return [];
    return group.map((claim) => {
      const others = someOthers(claim, owners);
      const files = [...new Set(others.map((other) => other.file))].sort();
      return { file: claim.file, field: claim.field, rule, text: explain(claim, files, others) };
    });
  });
}

/** Limits the others named in a message: two spellings of a source may have thousands of articles each. */
function someOthers<T extends Pick<ValueClaim, 'owner'>>(
  claim: T,
  owners: ReadonlyMap<string, readonly T[]>,
): T[] {
  const others: T[] = [];
  for (const [owner, claims] of owners) {
    if (others.length >= NAMED) break;
    if (owner !== claim.owner) others.push(...claims.slice(0, NAMED));
  }
  return others;
}

function explainUrl(
  claim: AddressClaim,
  files: readonly string[],
  others: readonly AddressClaim[],
): string {
  const words = [
    ...new Set(others.map((other) => other.word).filter((word) => word !== undefined)),
  ];
  if (claim.word !== undefined && words.length > 0) {
    const quoted = words.map((word) => `‘${word}’`).join(', ');
    return `${withParticle(`‘${claim.word}’`, '와/과')} 주소가 겹치는 다른 표기가 있습니다: ${quoted}(${files.join(', ')}). 한 가지로 맞춰 적어 주세요.`;
  }
  return `${decodeURIComponent(claim.url)} 주소를 함께 쓰는 곳이 있습니다: ${files.join(', ')}. 하나만 두고 나머지는 파일 이름이나 옛 주소를 바꿔 주세요.`;
}

function explainId(_claim: ValueClaim, files: readonly string[]): string {
  return `같은 아이디를 쓰는 파일이 있습니다: ${files.join(', ')}. 나중에 만든 파일의 아이디를 새로 정해 주세요.`;
}

function explainNumber(_claim: ValueClaim, files: readonly string[]): string {
  return `같은 공고번호를 쓰는 파일이 있습니다: ${files.join(', ')}. 변경이나 재공고이면 한 파일의 history에 적고, 아니면 번호를 고쳐 주세요.`;
}

/**
 * Errors for an alias that is the article's own URL, ignoring case, or is listed twice. An alias
 * that is another article's URL is a collision, see `findCollisions`.
 */
export function findRedirectFaults({ articles }: ReadArchive): FieldMessage[] {
  return articles.flatMap((article) => {
    const own = fold(urls.articleUrl(article));
    const folded = article.aliases.map((alias) => fold(urls.aliasUrl(alias)));
    return folded.flatMap((alias, index) => {
      const at = { file: article.file, field: ['aliases', index], rule: '옛 주소' };
      if (alias === own) {
        return [{ ...at, text: '이 기사의 지금 주소입니다. 옛 주소에서 지워 주세요.' }];
      }
      return folded.indexOf(alias) === index
        ? []
        : [{ ...at, text: '같은 옛 주소가 위에 있습니다. 하나를 지워 주세요.' }];
    });
  });
}

function fold(url: string): string {
  return foldSlug(urls.decodeUrl(url));
}

/**
 * Advice on a notice that was probably entered twice: another file has the same title, agency and day of
 * posting, and at most one of the two has a number. Two equal numbers are an error (address-collisions.ts).
 * The later file by name gets the message.
 */
export function findTwinNotices({
  bids,
  journal,
}: Pick<ReadArchive, 'bids' | 'journal'>): FieldMessage[] {
  const nameOf = agencyNamer(journal.agencies);
  const whole = bids
    .flatMap(({ title, agency, posted, number, file }) =>
      title === undefined || agency === undefined || posted === undefined
        ? []
        : [{ key: [posted, foldToLetters(nameOf(agency)), foldToLetters(title)], number, file }],
    )
    .sort((a, b) => compareText(a.file, b.file));
  return [...Map.groupBy(whole, ({ key }) => key.join('\n')).values()].flatMap((group) =>
    group.flatMap(({ number, file }, index) => {
      const twin = group
        .slice(0, index)
        .find((other) => number === undefined || other.number === undefined);
      if (!twin) return [];
      const text = `공고명과 수요기관, 공고일이 같은 공고가 있습니다(${twin.file}). 같은 공고이면 하나만 두고, 다른 공고이면 두 파일에 공고번호(number)를 적어 주세요.`;
      return [{ file, field: ['title'], rule: '공고명', severity: 'advice' as const, text }];
    }),
  );
}
