import { createHash } from 'node:crypto';
import { type MemberCompany, type MembersList, SUM_TITLE } from '../archive/members-list.ts';
import type { FieldFault } from '../yaml/field-places.ts';

const SUM_BYTES = 12;

/**
 * The checksum (`sum`) of a company in members.yaml: the first 12 bytes of SHA-256 over what its
 * passphrase depends on, as base64url. It detects typing mistakes, not manipulation: anybody can compute it.
 */
export function sumOfCompany({ account, salt, rounds, key }: MemberCompany): string {
  const text = [account, salt, rounds, key].join('\n');
  return createHash('sha256').update(text).digest().subarray(0, SUM_BYTES).toString('base64url');
}

/** The faults about companies whose values are not those that `npm run members` wrote. */
export function findChangedCompanies({ companies }: MembersList): FieldFault[] {
  return companies.flatMap((company, index): FieldFault[] => {
    const fault = { field: ['companies', index], rule: SUM_TITLE };
    if (company.sum === undefined) return [{ ...fault, text: NO_SUM, severity: 'advice' }];
    return company.sum === sumOfCompany(company) ? [] : [{ ...fault, text: explain(company) }];
  });
}

const NO_SUM =
  '확인값(sum)이 없어 잘못 고친 곳을 찾지 못합니다. npm run members -- list를 한 번 실행하면 적어 줍니다.';

function explain({ name }: MemberCompany): string {
  return `‘${name}’의 account, salt, rounds, key 가운데 npm run members가 적은 것과 다른 값이 있습니다. 이 회원사의 줄을 git에서 되돌려 주세요. 되돌릴 수 없으면 줄을 모두 지우고 npm run members -- add로 다시 더해 주세요. 암호도 새로 만듭니다.`;
}
