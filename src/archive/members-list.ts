import * as z from 'zod';
import { nameSchema } from '../text/characters.ts';
import { daySchema } from './date-schema.ts';

/** Minimum number of PBKDF2 rounds for a passphrase; also the number that new companies get. */
export const LEAST_ROUNDS = 600_000;
const MOST_ROUNDS = 10_000_000;

/** Title of a company's checksum, and the rule in messages about it. */
export const SUM_TITLE = '확인값';

const RESTORE = 'npm run members가 적은 값입니다. 고치지 말고 git에서 되돌려 주세요.';

/**
 * A value of 12, 16 or 40 bytes as base64url without padding. Of its last character only the bits that
 * belong to a byte may be set, so that one value has one spelling.
 */
function bytesSchema(length: 12 | 16 | 40) {
  const characters = Math.ceil((length * 8) / 6);
  const last = (length * 8) % 6 === 0 ? '[A-Za-z0-9_-]' : '[AQgw]';
  const pattern = new RegExp(`^[A-Za-z0-9_-]{${characters - 1}}${last}$`, 'u');
  return z.string().regex(pattern, { error: RESTORE });
}

const companySchema = z.strictObject({
  name: nameSchema.trim().normalize('NFC').meta({
    title: '회원사',
    description: '회원사의 이름입니다. 사이트에는 실리지 않습니다.',
  }),
  account: z
    .string()
    .regex(/^[가-힣]{2,10}$/u, { error: `한글 두 자 이상 열 자 이하여야 합니다. ${RESTORE}` })
    .meta({ title: '계정', description: '암호의 첫 낱말입니다. 비밀이 아닙니다.' }),
  salt: bytesSchema(16).meta({
    title: '솔트',
    description: '암호에서 키를 만들 때 섞는 값입니다. 비밀이 아닙니다.',
  }),
  rounds: z.int().min(LEAST_ROUNDS).max(MOST_ROUNDS).meta({
    title: '반복 횟수',
    description: '암호에서 키를 만드는 PBKDF2의 반복 횟수입니다.',
  }),
  key: bytesSchema(40).meta({
    title: '키',
    description: '회원사의 키를 아카이브의 비밀 키로 감싼 값입니다. 비밀이 아닙니다.',
  }),
  since: daySchema.meta({ title: '시작한 날', description: '회원사를 더한 날입니다.' }),
  sum: bytesSchema(12).optional().meta({
    title: SUM_TITLE,
    description:
      '계정, 솔트, 반복 횟수, 키에서 계산한 값입니다. 누가 이 값들을 잘못 고치면 점검이 알립니다.',
  }),
});

/** Schema of members.yaml, which `npm run members` writes. */
export const membersListSchema = z.strictObject({
  format: z.literal(1).meta({ title: '형식', description: '이 파일의 형식 버전입니다.' }),
  generation: bytesSchema(16).meta({
    title: '세대',
    description: '지금 쓰는 키의 이름입니다. 회원사를 빼거나 키를 바꾸면 새로 정해집니다.',
  }),
  companies: z.array(companySchema).superRefine(refuseTwins).meta({
    title: '회원사',
    description: '회원사의 목록입니다. npm run members로 더하고 뺍니다.',
  }),
});

/**
 * Refuses a company listed twice, and an account that is the beginning of another: spaces in a passphrase are
 * ignored, so the end of its account could not be found.
 */
function refuseTwins(companies: readonly MemberCompany[], context: z.RefinementCtx): void {
  for (const [index, { name, account }] of companies.entries()) {
    const earlier = companies.slice(0, index);
    const refuse = (field: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [index, field], message });
    };
    if (earlier.some((other) => other.name === name)) {
      refuse('name', `‘${name}’ 회원사가 이미 있습니다. 하나를 지워 주세요.`);
    }
    const like = earlier.find(
      (other) => other.account.startsWith(account) || account.startsWith(other.account),
    );
    if (like) {
      const text = `‘${account}’ 계정은 ‘${like.account}’ 계정과 구별되지 않습니다.`;
      refuse('account', `${text} 이 회원사를 npm run members로 빼고 다시 더해 주세요.`);
    }
  }
}

/** A member company; its readers can open the articles for members. */
export type MemberCompany = z.infer<typeof companySchema>;

/** Content of members.yaml, validated; nothing in it is secret. */
export type MembersList = z.infer<typeof membersListSchema>;
