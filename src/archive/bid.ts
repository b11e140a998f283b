import * as z from 'zod';
import { idSchema } from './article.ts';
import { amountSchema, vatSchema, wonSchema } from './amount-schema.ts';
import { enumOr } from './english-value.ts';
import { daySchema, seoulInstantSchema } from './date-schema.ts';
import type { ImageInfo } from './image.ts';
import type { Slug } from '../text/slug.ts';
import { linkSchema, nameSchema, titleSchema } from '../text/characters.ts';
import type { Words } from '../words/words.ts';

export const BID_KINDS = ['운영위탁', '시스템 구축', '기타'] as const;

/** Name of each kind in addresses, and in the files of a journal in another language. */
export const KIND_NAMES = {
  운영위탁: 'operation',
  '시스템 구축': 'systems',
  기타: 'other',
} as const;

const KINDS_IN_ENGLISH = Object.fromEntries(BID_KINDS.map((kind) => [KIND_NAMES[kind], kind]));

const BID_EVENTS = ['변경', '재공고', '취소', '유찰'] as const;

/** What happens to a notice after it is posted: changed, posted again, withdrawn, no valid bid. */
type BidEvent = (typeof BID_EVENTS)[number];

const EVENTS_IN_ENGLISH: Record<string, BidEvent> = {
  changed: '변경',
  reposted: '재공고',
  cancelled: '취소',
  failed: '유찰',
};

const eventSchema = z.strictObject({
  date: daySchema.meta({ title: '변동일', description: '그 일이 있은 날입니다. 예: 2024-08-01' }),
  event: enumOr(BID_EVENTS, EVENTS_IN_ENGLISH).meta({
    title: '변동 종류',
    description: `${BID_EVENTS.join(', ')} 가운데 하나입니다.`,
  }),
  before: z
    .strictObject({
      title: titleSchema
        .optional()
        .meta({ title: '공고명', description: '바뀌기 전의 이름입니다.' }),
      deadline: seoulInstantSchema
        .optional()
        .meta({ title: '마감', description: '바뀌기 전의 마감입니다. 예: 2024-08-05 10:00' }),
      amount: amountSchema.optional().meta({
        title: '금액',
        description: '바뀌기 전의 금액입니다. 예: { krw: 48000000, vat: included }',
      }),
    })
    .optional()
    .meta({
      title: '바뀌기 전',
      description: '바뀐 항목의 앞선 값입니다. 지금 값은 공고의 항목에 적습니다.',
    }),
  note: titleSchema
    .optional()
    .meta({ title: '변동 설명', description: '까닭을 한 줄로 적습니다. 예: 규격 변경' }),
});

export const bidSchema = z.strictObject({
  id: idSchema.optional(),
  title: titleSchema.meta({
    title: '공고명',
    description: '공고의 이름입니다. 예: 청사 시설관리 용역',
  }),
  agency: nameSchema.meta({ title: '수요기관', description: '공고를 낸 기관입니다. 예: 견본공단' }),
  posted: daySchema.meta({ title: '공고일', description: '공고가 나온 날입니다. 예: 2024-07-25' }),
  deadline: seoulInstantSchema.optional().meta({
    title: '마감',
    description: '제출 마감을 한국 시각으로 적습니다. 예: 2024-08-09 10:00',
  }),
  amount: amountSchema
    .optional()
    .meta({ title: '금액', description: '사업 금액입니다. 예: { krw: 50000000, vat: included }' }),
  kind: enumOr(BID_KINDS, KINDS_IN_ENGLISH).meta({
    title: '종류',
    description: `${BID_KINDS.join(', ')} 가운데 하나입니다.`,
  }),
  seats: z
    .int()
    .min(1)
    .optional()
    .meta({ title: '좌석 수', description: '운영할 좌석의 수입니다.' }),
  number: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/u, {
      error: ({ input }) =>
        `공고번호는 영문자, 숫자, 하이픈만 40자까지 적습니다. 지금: ${JSON.stringify(input)}`,
    })
    .optional()
    .meta({
      title: '공고번호',
      description: '나라장터 등에서 붙인 번호입니다. 따옴표로 감쌉니다. 예: "20240712345"',
    }),
  url: linkSchema.optional().meta({ title: '공고 주소', description: '공고 원문의 주소입니다.' }),
  history: z.array(eventSchema).max(50).optional().meta({
    title: '변동',
    description:
      '공고한 뒤에 달라진 일을 오래된 것부터 적습니다. 예: [{ date: 2024-08-01, event: 변경, before: { deadline: 2024-08-05 10:00 } }]',
  }),
  result: z
    .strictObject({
      date: daySchema
        .optional()
        .meta({ title: '낙찰일', description: '낙찰자가 정해진 날입니다. 예: 2024-08-20' }),
      winner: nameSchema.meta({ title: '낙찰자', description: '낙찰된 업체의 이름입니다.' }),
      krw: wonSchema.optional().meta({ title: '낙찰 금액', description: '원 단위의 숫자입니다.' }),
      vat: vatSchema.optional(),
    })
    .optional()
    .meta({
      title: '결과',
      description: '낙찰 결과가 나오면 적습니다. 예: { winner: 견본테크, krw: 48000000 }',
    }),
  updated: daySchema.optional().meta({
    title: '고친 날',
    description: '실은 뒤에 공고를 고쳤으면 마지막으로 고친 날을 적습니다. 예: 2024-08-01',
  }),
  draft: z
    .boolean()
    .optional()
    .meta({ title: '초안', description: 'true이면 사이트에 싣지 않습니다.' }),
});

/** Frontmatter of a bid notice, validated by `bidSchema`. */
export type BidFrontmatter = z.infer<typeof bidSchema>;

/** A bid notice (입찰 공고): frontmatter, path and the digest of its rendered text. */
export interface Bid extends BidFrontmatter {
  /** Name of the agency in the file, if it is listed under another (`agencies` of journal.yaml). */
  agencyAsWritten?: string | undefined;
  slug: Slug;
  /** Year of posting and name of the notice's folder: `2024`. */
  year: string;
  /** Path in the content folder: `bids/2024/x.mdx`. */
  file: string;
  /** Digest under which the cache holds the rendered text. */
  digest: string;
  images: ImageInfo[];
  /** File names of the attachments in its text; the files are in its folder. */
  attachmentsInText: string[];
}

/** An amount in won as text: `75,000,000,000원 이내 (VAT 별도)`. */
export function formatAmount(
  { krw, vat, limit }: NonNullable<BidFrontmatter['amount']>,
  { notice }: Words,
): string {
  const amount = limit ? notice.atMost(notice.won(krw)) : notice.won(krw);
  return vat === 'unknown' ? amount : `${amount} (${notice.vat[vat]})`;
}

/** An amount in full, in words and digits: `750억 원 이내(75,000,000,000원), VAT 별도`. */
export function formatFullAmount(
  { krw, vat, limit }: NonNullable<BidFrontmatter['amount']>,
  { notice, noticePage }: Words,
): string {
  return noticePage.fullAmount(krw, limit, vat === 'unknown' ? undefined : notice.vat[vat]);
}

/** An amount in words: `10억 6,000만 원 (VAT 포함)`. */
export function formatSpelledAmount(
  { krw, vat, limit }: NonNullable<BidFrontmatter['amount']>,
  { notice, noticePage }: Words,
): string {
  const spelled = noticePage.spelledWon(krw);
  const amount = limit ? notice.atMost(spelled) : spelled;
  return vat === 'unknown' ? amount : `${amount} (${notice.vat[vat]})`;
}
