import * as z from 'zod';
import { membershipSchema } from './access.ts';
import { agenciesSchema } from './agency.ts';
import { type CategoryDeclaration, categoriesSchema } from './category.ts';
import { HOSTS } from './host.ts';
import { noticesSchema, peopleSchema, seriesNotesSchema, tagNotesSchema } from './journal-lists.ts';
import { omitSchema } from './omitted.ts';
import {
  contactSchema,
  newsletterSchema,
  socialSchema,
  verificationSchema,
} from './journal-links.ts';
import { encodeSigns, repositorySchema, toIssueUrl } from './content-repository.ts';
import {
  isMailAddress,
  isWebAddress,
  lineSchema,
  linkSchema,
  nameSchema,
} from '../text/characters.ts';
import { wordsOf } from '../words/words.ts';

/** Terms of use: a type of 공공누리 (Korea Open Government License) or `all-rights-reserved`. */
const licenceSchema = z
  .union([
    z.strictObject({
      kogl: z.literal([0, 1, 2, 3, 4]).meta({
        title: '공공누리 유형',
        description: '공공누리 유형 번호입니다. 0에서 4까지 적습니다.',
      }),
      ai: z.boolean().meta({
        title: 'AI 학습',
        description: 'AI 학습에 쓰는 것을 허락하면 true, 아니면 false입니다.',
      }),
    }),
    z.literal('all-rights-reserved'),
  ])
  .meta({
    title: '이용 조건',
    description: '공공누리 유형과 AI 학습 허락 여부, 또는 all-rights-reserved를 적습니다.',
  });

/**
 * Schema of the address at which readers report a mistake: a `mailto:` address or the URL of a GitHub "new
 * issue" page.
 */
const reportSchema = z
  .string()
  .refine((text) => isMailAddress(text) || isWebAddress(text), {
    error: ({ input }) =>
      `오류를 받을 곳은 mailto:editor@example.org나 https://로 시작하는 새 이슈 주소로 적어 주세요. 지금: ${JSON.stringify(input)}`,
  })
  .meta({
    title: '오류 제보',
    description:
      '독자가 잘못을 알릴 곳입니다. 전자우편(mailto:)이나 새 이슈를 여는 페이지의 주소를 적습니다.',
  });

/** URL of the WebSub hub, which sends new feed entries to subscribers at once. */
const hubSchema = z
  .string()
  .refine((text) => isWebAddress(text) && isSafe(new URL(text)), {
    error: ({ input }) =>
      `허브는 https://hub.example.org/처럼 https://로 시작하는 주소로 적어 주세요. 지금: ${JSON.stringify(input)}`,
  })
  .meta({
    title: '허브',
    description: '구독자에게 새 글을 곧바로 알려 주는 WebSub 허브의 주소입니다.',
  });

/** BCP 47 tag of the language, in its canonical spelling: `en-GB` of `EN-gb`. */
const languageSchema = z
  .string()
  .transform((tag, context) => {
    const canonical = canonicalTag(tag);
    if (canonical !== undefined) return canonical;
    const message = `언어는 ko, en, en-GB 같은 언어 태그(BCP 47)로 적어 주세요. 지금: ${JSON.stringify(tag)}`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  })
  .meta({
    title: '언어',
    description: '지면의 언어입니다. 한국어는 ko, 영어는 en이라고 적습니다.',
  });

/**
 * The tag in its canonical spelling; undefined if it is no tag, names an unknown language (`und`), or
 * has more than three letters for the language: `english` is well-formed, but no ISO 639 code.
 */
function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag).find((canonical) =>
      /^(?!und\b)[a-z]{2,3}(?:-|$)/u.test(canonical),
    );
  } catch {
    return undefined;
  }
}

export const journalSchema = z.strictObject({
  title: nameSchema.meta({ title: '제호', description: '저널의 이름입니다.' }),
  publisher: nameSchema.meta({ title: '발행처', description: '펴내는 곳의 이름입니다.' }),
  issn: z
    .string()
    .regex(/^\d{4}-\d{3}[\dX]$/u, 'ISSN은 1234-567X처럼 적어 주세요.')
    .optional()
    .meta({ title: 'ISSN', description: '국제 표준 연속 간행물 번호입니다.' }),
  since: z
    .int()
    .min(1800)
    .meta({ title: '창간 연도', description: '창간한 해를 네 자리 숫자로 적습니다.' }),
  description: lineSchema.meta({ title: '소개', description: '한두 문장으로 된 소개입니다.' }),
  url: linkSchema
    .refine((text) => !isWebAddress(text) || isSiteAddress(text), {
      error: ({ input }) => explainSiteAddress(String(input)),
    })
    .meta({
      title: '주소',
      description:
        '사이트의 주소입니다. https://name.github.io/journal처럼 경로가 있어도 됩니다. 마지막에 /를 붙이지 않습니다.',
    }),
  omit: omitSchema.optional().meta({
    title: '만들지 않을 것',
    description:
      '호스트의 한도를 넘는 큰 사이트에서 만들지 않을 것입니다. markdown(글의 Markdown), letters(호의 편지), books(호의 전자책), category-archives(분류마다 있는 지난 호의 피드), offline(호를 저장해 네트워크 없이 읽기) 가운데 적습니다.',
  }),
  host: z.enum(HOSTS).optional().meta({
    title: '호스트',
    description:
      '사이트를 올릴 곳입니다. pages(GitHub Pages), netlify, cloudflare, nginx 가운데 하나를 적으면 그곳에 맞는 옛 주소와 헤더 파일을 만듭니다.',
  }),
  language: languageSchema,
  licence: licenceSchema,
  notice: lineSchema
    .optional()
    .meta({ title: '알림', description: '모든 페이지의 맨 아래에 보일 한 문장입니다.' }),
  repository: repositorySchema.optional(),
  report: reportSchema.optional(),
  contact: contactSchema.optional(),
  newsletter: newsletterSchema.optional(),
  social: socialSchema.optional(),
  hub: hubSchema.optional(),
  membership: membershipSchema.optional(),
  verification: verificationSchema.optional(),
  agencies: agenciesSchema.optional(),
  people: peopleSchema.optional(),
  series: seriesNotesSchema.optional(),
  tags: tagNotesSchema.optional(),
  notices: noticesSchema.optional(),
  categories: categoriesSchema
    .refine(({ length }) => length > 0, {
      error: '목록이 비어 있습니다. 하나 이상 적거나 줄을 지워 주세요.',
    })
    .meta({ title: '분류', description: '분류 체계입니다. 적은 순서대로 보입니다.' }),
});

/**
 * Whether a URL is an origin, maybe with a path of plain ASCII parts: `https://name.github.io/journal`.
 * Astro takes a path that ends in `.html` for a page.
 */
function isSiteAddress(text: string): boolean {
  const { origin, hostname, pathname } = new URL(text);
  const isPlainHost = /^(?:[\w-]+(?:\.[\w-]+)*|\[[\da-f:.]+\])$/u.test(hostname);
  const isPlainPath = /^(?:\/[\w.~-]+)+$/u.test(pathname) && !/\.html?$/iu.test(pathname);
  return isPlainHost && (text === origin || (text === origin + pathname && isPlainPath));
}

/** Error message for a URL that is not a site's; with the right spelling, if only that differs. */
function explainSiteAddress(text: string): string {
  const { origin, pathname } = new URL(text);
  const better = origin + pathname.replace(/\/+$/u, '');
  return isSiteAddress(better)
    ? `주소를 이렇게 적어 주세요: ${better}`
    : '주소는 https://example.org나 https://name.github.io/journal처럼 적어 주세요. 경로는 영문, 숫자, - _ . ~로 적고, 마지막에 /나 .html을 붙이지 않습니다.';
}

/** Whether the URL is https without credentials. */
function isSafe({ protocol, username, password }: URL): boolean {
  return protocol === 'https:' && username === '' && password === '';
}

/** A journal as written in journal.yaml. */
export interface Journal extends Omit<z.infer<typeof journalSchema>, 'categories'> {
  categories: CategoryDeclaration[];
}

/** Name of a journal's licence: `공공누리 제1유형 (AI 학습 이용 가능)`. */
export function licenceLabel({ licence, language }: Pick<Journal, 'licence' | 'language'>): string {
  const { site } = wordsOf(language);
  return licence === 'all-rights-reserved'
    ? site.allRightsReserved
    : site.kogl(licence.kogl, licence.ai);
}

/** URL of the page that explains the licence; undefined for `all-rights-reserved` and 공공누리 type 0. */
export function licenceUrl(licence: Journal['licence']): string | undefined {
  return licence === 'all-rights-reserved' || licence.kogl === 0
    ? undefined
    : `https://www.kogl.or.kr/info/licenseType${licence.kogl}.do`;
}

/**
 * The `mailto:` or "new issue" URL to report a mistake on a page, with the page's title and absolute
 * URL filled in; undefined if journal.yaml has neither `report` nor `repository`.
 */
export function toReportUrl(
  { report, repository, language }: Pick<Journal, 'report' | 'repository' | 'language'>,
  page: { title: string; url: string },
): string | undefined {
  const { article } = wordsOf(language);
  const title = article.reportTitle(page.title);
  const lines = [article.reportOpening, '', page.url, '', ''];
  if (report === undefined) {
    if (repository === undefined) return undefined;
    const issue = { form: 'correction', title, body: lines.join('\n'), page: page.url } as const;
    return toIssueUrl(repository, issue);
  }
  const isMail = report.startsWith('mailto:');
  const fields = [
    [isMail ? 'subject' : 'title', title],
    ['body', lines.join(isMail ? '\r\n' : '\n')],
  ] as const;
  const query = fields.map(([name, value]) => `${name}=${encodeSigns(value)}`).join('&');
  return `${report}${report.includes('?') ? '&' : '?'}${query}`;
}
