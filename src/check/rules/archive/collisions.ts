import { type Claim, claimsOf, isFixed } from './claims.ts';
import type { ReadArchive } from '../../read-entries.ts';
import { withParticle } from '../../../text/particles.ts';
import type { FieldMessage } from '../../message.ts';
import { foldSlug } from '../../../text/slug.ts';

// Files that a message names at least where there are so many.
const NAMED = 3;

/**
 * Addresses that two things would share, on any file system: equal, case twins,
 * NFC/NFD twins; and article ids used twice. Each file concerned gets a message that
 * names the others (Astro only warns and drops one; design decision 6).
 */
export function findCollisions(input: ReadArchive): FieldMessage[] {
  const claims = claimsOf(input);
  return [
    ...report(claims, (claim) => foldSlug(decodeURIComponent(claim.url)), explainUrl, '주소'),
    ...report(idClaims(input), (claim) => claim.url, explainId, '아이디'),
    ...claims.filter(isFixed).map((claim) => ({
      file: claim.file,
      field: claim.field,
      rule: '주소',
      text: `${decodeURIComponent(claim.url)} 주소는 사이트가 쓰는 주소입니다. ${claim.field.length > 0 ? '다른 주소를 적어' : '파일 이름을 바꾸어'} 주세요.`,
    })),
  ];
}

function idClaims(input: ReadArchive): Claim[] {
  return [...input.articles, ...input.bids].flatMap(({ id, file }) =>
    id === undefined ? [] : [{ url: id, owner: file, file, field: ['id'] }],
  );
}

function report(
  claims: readonly Claim[],
  keyOf: (claim: Claim) => string,
  explain: (claim: Claim, files: readonly string[], others: readonly Claim[]) => string,
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

/** A few claims of other owners: two spellings of a source may have thousands of articles each. */
function someOthers(claim: Claim, owners: ReadonlyMap<string, readonly Claim[]>): Claim[] {
  const others: Claim[] = [];
  for (const [owner, claims] of owners) {
    if (others.length >= NAMED) break;
    if (owner !== claim.owner) others.push(...claims.slice(0, NAMED));
  }
  return others;
}

function explainUrl(claim: Claim, files: readonly string[], others: readonly Claim[]): string {
  const words = [
    ...new Set(others.map((other) => other.word).filter((word) => word !== undefined)),
  ];
  if (claim.word !== undefined && words.length > 0) {
    const quoted = words.map((word) => `‘${word}’`).join(', ');
    return `${withParticle(`‘${claim.word}’`, '와/과')} 주소가 같아지는 다른 표기가 있습니다: ${quoted}(${files.join(', ')}). 한 가지로 맞춰 적어 주세요.`;
  }
  return `${decodeURIComponent(claim.url)} 주소를 함께 쓰는 곳이 있습니다: ${files.join(', ')}. 하나의 이름을 바꿔 주세요.`;
}

function explainId(_claim: Claim, files: readonly string[]): string {
  return `같은 아이디를 쓰는 파일이 있습니다: ${files.join(', ')}. 나중에 만든 쪽에 새 아이디를 주세요.`;
}
