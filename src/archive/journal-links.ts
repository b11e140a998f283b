import * as z from 'zod';
import { isMailAddress, isWebAddress, linkSchema, nameSchema } from '../text/characters.ts';

/** URL of the page on which readers sign up for the journal's newsletter. */
export const newsletterSchema = linkSchema.meta({
  title: '소식지',
  description: '메일로 받아 보려는 독자가 신청하는 페이지의 주소입니다.',
});

/** Schema of the address to which readers send questions: a `mailto:` address or the URL of a page. */
export const contactSchema = z
  .string()
  .refine((text) => isMailAddress(text) || isWebAddress(text), {
    error: ({ input }) =>
      `문의할 곳은 mailto:editor@example.org나 https://로 시작하는 주소로 적어 주세요. 지금: ${JSON.stringify(input)}`,
  })
  .meta({
    title: '문의',
    description: '독자가 물어볼 곳입니다. 전자우편(mailto:)이나 페이지의 주소를 적습니다.',
  });

/** The journal's social media accounts. */
export const socialSchema = z
  .array(
    z.strictObject({
      label: nameSchema.meta({
        title: '계정 이름',
        description: '독자에게 보이는 이름입니다. 예: 페이스북',
      }),
      url: linkSchema.meta({ title: '계정 주소', description: '그 계정의 주소입니다.' }),
    }),
  )
  .min(1, '목록이 비어 있습니다. 하나 이상 적거나 줄을 지워 주세요.')
  .max(12, '계정은 열두 개까지 적을 수 있습니다.')
  .meta({
    title: '계정',
    description:
      '저널이 다른 곳에 둔 계정입니다. 예: [{ label: 페이스북, url: https://www.facebook.com/example }]',
  });

const codeSchema = z.string().regex(/^[\w-]{8,100}$/u, {
  error: ({ input }) =>
    `확인 코드는 <meta> 태그의 content에 든 값만 적어 주세요. 지금: ${JSON.stringify(input)}`,
});

/** Codes with which search engines verify the owner of the site, shown as `meta` tags of the home page. */
export const verificationSchema = z
  .strictObject({
    naver: codeSchema.optional().meta({
      title: '네이버',
      description: '네이버 서치어드바이저가 주는 HTML 태그의 content 값입니다.',
    }),
    google: codeSchema.optional().meta({
      title: '구글',
      description: 'Google Search Console이 주는 HTML 태그의 content 값입니다.',
    }),
  })
  .meta({
    title: '소유 확인',
    description: '검색 엔진에 사이트의 주인임을 알리는 값입니다. 예: { naver: 0a1b2c3d4e }',
  });

/** Converts the codes of `verification` to the names and contents of `meta` tags. */
export function toVerificationTags(
  verification: z.infer<typeof verificationSchema> = {},
): [name: string, content: string][] {
  return Object.entries(verification).flatMap(([engine, code]): [string, string][] =>
    code === undefined ? [] : [[`${engine}-site-verification`, code]],
  );
}
