import * as z from 'zod';
import { accessSchema } from './access.ts';
import { aliasSchema } from './alias.ts';
import { attachmentSchema } from './attachment.ts';
import { daySchema, knownDaySchema } from './date-schema.ts';
import { type Day, type DayOrMonth, latest } from './date.ts';
import type { ImageInfo } from './image.ts';
import { enumOr } from './english-value.ts';
import { listUpTo } from './list.ts';
import { type IssueKey, issueKeySchema, UNDATED } from './issue.ts';
import { pagesSchema } from './print-pages.ts';
import { withParticle } from '../text/particles.ts';
import { explainPathPart } from '../text/path-part.ts';
import { fileNameSchema, type Slug } from '../text/slug.ts';
import {
  explainCharacter,
  findForbiddenCharacter,
  findHiddenCharacter,
  lineSchema,
  linkSchema,
  nameSchema,
  titleSchema,
} from '../text/characters.ts';

const ID = /^uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** Maximum number of tags, of sources, of credits, of attachments and of old addresses of an article. */
const MOST_ITEMS = 100;

export const CREDIT_ROLES = ['글', '정리', '사진', '번역', '인터뷰', '인터뷰이'] as const;

/** English spellings of the credit roles, for journals in other languages; an article holds the Korean one. */
const ROLES_IN_ENGLISH: Record<string, (typeof CREDIT_ROLES)[number]> = {
  words: '글',
  editing: '정리',
  photographs: '사진',
  translation: '번역',
  interview: '인터뷰',
  interviewee: '인터뷰이',
};

export const idSchema = z
  .string()
  .regex(
    ID,
    '아이디는 uuid:0b6e2c1a-58f4-4d5e-9a67-3c2b1d0e4f5a 형식입니다. 한 번 정하면 고치지 마세요.',
  )
  .meta({
    title: '아이디',
    description: '한 번 만들면 바꾸지 않는 아이디입니다. 피드 리더는 이것으로 기사를 알아봅니다.',
  });

export const tagSchema = lineSchema.superRefine((tag, context) => {
  const message = findForbiddenCharacter(tag) ? undefined : explainTag(tag);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});

/** The error message (Korean) for a tag, which is part of a URL, `/tags/채용/`; undefined if it is valid. */
function explainTag(tag: string): string | undefined {
  const hidden = findHiddenCharacter(tag);
  if (hidden !== undefined) return explainCharacter(hidden);
  if (tag !== tag.normalize('NFC')) {
    return `태그가 자모 분리(NFD) 상태로 적혀 있습니다. 지우고 ${withParticle(`‘${tag.normalize('NFC')}’`, '으로/로')} 다시 적어 주세요.`;
  }
  // Browsers and Astro remove tabs from a URL.
  if (/[/?#%\\<>:"|*\t]/u.test(tag) || tag !== tag.trim()) {
    return `태그에는 / ? # % \\ < > : " | *와 탭, 앞뒤 빈칸을 쓸 수 없습니다. 지금: ${JSON.stringify(tag)}`;
  }
  return explainPathPart(tag, '태그');
}

export const sourceSchema = z.strictObject({
  name: nameSchema.meta({ title: '매체', description: '글이 처음 실린 매체나 기관의 이름입니다.' }),
  reporter: nameSchema
    .optional()
    .meta({ title: '기자', description: '기사를 쓴 기자의 이름입니다.' }),
  url: linkSchema.optional().meta({ title: '원문 주소', description: '원문의 주소입니다.' }),
  date: daySchema.optional().meta({ title: '원문 날짜', description: '원문이 나온 날입니다.' }),
  issue: nameSchema
    .optional()
    .meta({ title: '원문의 호', description: '매체의 호입니다. 예: 2024년 2월호' }),
});

const creditSchema = z.strictObject({
  role: enumOr(CREDIT_ROLES, ROLES_IN_ENGLISH).meta({
    title: '역할',
    description: `${CREDIT_ROLES.join(', ')} 가운데 하나입니다.`,
  }),
  name: nameSchema.meta({ title: '이름', description: '사람이나 기관의 이름입니다.' }),
});

const leadPictureSchema = z.strictObject({
  src: fileNameSchema.meta({
    title: '그림 파일',
    description: '같은 폴더에 있는 그림의 파일 이름입니다.',
  }),
  alt: lineSchema
    .optional()
    .meta({ title: '그림 설명', description: '그림을 볼 수 없는 독자를 위한 설명입니다.' }),
  caption: lineSchema
    .optional()
    .meta({ title: '그림 글', description: '그림 아래에 보일 한 줄입니다.' }),
  credit: nameSchema
    .optional()
    .meta({ title: '그림 만든 사람', description: '찍거나 그린 사람입니다. 예: 사진 홍길동' }),
});

export const articleSchema = z.strictObject({
  id: idSchema,
  title: titleSchema.meta({
    title: '제목',
    description: '기사의 제목입니다. 예: 눈 내린 아침',
  }),
  subtitle: titleSchema
    .optional()
    .meta({ title: '부제', description: '제목 아래에 놓는 한 줄입니다.' }),
  issue: issueKeySchema,
  category: lineSchema.meta({
    title: '분류',
    description: 'journal.yaml에 있는 분류의 경로입니다. 예: report/special-report',
  }),
  date: knownDaySchema.optional().meta({
    title: '날짜',
    description:
      '기사를 올린 날입니다. 날을 모르면 줄을 지웁니다. 그러면 호의 달로 보입니다. 예: 2024-04-01',
  }),
  pages: pagesSchema.optional().meta({
    title: '지면',
    description:
      '종이나 E-BOOK으로 낸 호에서 기사가 실린 쪽입니다. 예: 12-15. 여러 곳이면 쉼표로 잇습니다.',
  }),
  source: z
    .union([sourceSchema, listUpTo(sourceSchema, MOST_ITEMS).min(1)])
    .transform((source) => (Array.isArray(source) ? source : [source]))
    .optional()
    .meta({
      title: '출처',
      description: '글이 처음 실린 곳입니다. 예: { name: 새벽신문, reporter: 홍길동 }',
    }),
  credits: listUpTo(creditSchema, MOST_ITEMS).optional().meta({
    title: '만든 사람',
    description:
      '글, 정리, 사진, 번역, 인터뷰를 맡은 사람과 인터뷰에 답한 사람(인터뷰이)입니다. 예: [{ role: 글, name: 홍길동 }]',
  }),
  tags: listUpTo(tagSchema, MOST_ITEMS)
    .optional()
    .meta({ title: '태그', description: '기사를 찾는 데 쓰는 낱말입니다.' }),
  summary: lineSchema
    .optional()
    .meta({ title: '요약', description: '한두 문장으로 된 요약입니다.' }),
  series: z
    .strictObject({
      title: titleSchema.meta({ title: '연재 이름', description: '연재의 이름입니다.' }),
      part: z.int().min(1).meta({ title: '회차', description: '몇 번째 글인지 숫자로 적습니다.' }),
    })
    .optional()
    .meta({
      title: '연재',
      description: '여러 번에 나누어 실은 글이면 적습니다. 예: { title: 골목 산책, part: 2 }',
    }),
  attachments: listUpTo(attachmentSchema, MOST_ITEMS).optional().meta({
    title: '첨부',
    description: '독자가 내려받을 파일입니다. 예: [{ title: 설문 원자료, file: survey.pdf }]',
  }),
  cover: z
    .union([fileNameSchema, leadPictureSchema])
    .transform((cover) => (typeof cover === 'string' ? { src: cover } : cover))
    .optional()
    .meta({
      title: '대표 그림',
      description:
        '글의 머리, 목록, 공유에 쓰는 그림입니다. 예: { src: snow.jpg, alt: 눈 덮인 골목, caption: 첫눈이 내린 골목, credit: 사진 홍길동 }',
    }),
  aliases: listUpTo(aliasSchema, MOST_ITEMS)
    .optional()
    .meta({ title: '옛 주소', description: '이 기사로 넘겨줄 예전 주소입니다.' }),
  corrections: z
    .array(
      z.strictObject({
        date: daySchema.meta({ title: '고친 날', description: '바로잡은 날입니다.' }),
        text: lineSchema.meta({ title: '고친 내용', description: '무엇을 바로잡았는지 적습니다.' }),
      }),
    )
    .optional()
    .meta({
      title: '바로잡음',
      description:
        '실은 뒤에 바로잡은 내용입니다. 예: [{ date: 2024-04-10, text: 응답자 수를 바로잡았습니다. }]',
    }),
  updated: daySchema.optional().meta({
    title: '고친 날',
    description: '실은 뒤에 글을 고쳤으면 마지막으로 고친 날을 적습니다. 예: 2024-05-10',
  }),
  access: accessSchema.optional().meta({
    title: '읽을 사람',
    description:
      '회원사만 읽을 기사면 members, 회원사만 읽는 분류에서 이 기사만 모두에게 열려면 all이라고 적습니다.',
  }),
  opens: daySchema.optional().meta({
    title: '모두에게 여는 날',
    description: '회원사만 읽던 기사를 이날부터 누구나 읽습니다. 예: 2027-01-01',
  }),
  draft: z
    .boolean()
    .optional()
    .meta({ title: '초안', description: 'true이면 사이트에 싣지 않습니다.' }),
});

/** Frontmatter of an article, validated by `articleSchema`. */
export type ArticleFrontmatter = z.infer<typeof articleSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Credit = z.infer<typeof creditSchema>;

/**
 * An article: frontmatter, path and the digest of its rendered text, which the body cache holds.
 * `access` is `members` if only members may read the text on the day of the build; `opens` is then the
 * day from which everybody may. Otherwise both are undefined, and `opened` is the day from which everybody
 * may read what only members could before.
 */
export interface Article extends Omit<
  ArticleFrontmatter,
  'source' | 'credits' | 'tags' | 'aliases'
> {
  slug: Slug;
  opened?: Day | undefined;
  /** Path in the content folder: `issues/2024-04/x.mdx`. */
  file: string;
  /** Digest under which the cache holds the rendered text. */
  digest: string;
  /** Size and digest of each picture in the article's text, and of the cover. */
  images: ImageInfo[];
  /** File names of the attachments in its text; the files are in its folder. */
  attachmentsInText: string[];
  sources: Source[];
  credits: Credit[];
  tags: string[];
  aliases: string[];
}

/**
 * Builds an article, which is for members if `isForMembers`, or was until the day `opened`; `source`,
 * `credits`, `tags` and `aliases` become empty lists if absent.
 */
export function toArticle(
  matter: ArticleFrontmatter,
  place: Pick<Article, 'slug' | 'file' | 'digest' | 'images' | 'attachmentsInText'>,
  { isForMembers = false, opened }: { isForMembers?: boolean; opened?: Day | undefined } = {},
): Article {
  const { source, credits, tags, aliases, opens, ...rest } = matter;
  return {
    ...rest,
    access: isForMembers ? 'members' : undefined,
    opens: isForMembers ? opens : undefined,
    opened,
    ...place,
    sources: source ?? [],
    credits: credits ?? [],
    tags: tags ?? [],
    aliases: aliases ?? [],
  };
}

/** Day of an article's last edit: the latest of `updated` and its corrections; undefined if never edited. */
export function lastEdited(article: Pick<Article, 'updated' | 'corrections'>): Day | undefined {
  const days = [article.updated, ...(article.corrections ?? []).map(({ date }) => date)];
  return latest(days);
}

interface Dated {
  readonly date?: Day | undefined;
  readonly issue: IssueKey;
}

/** When an article was published, as exactly as it is known: its day, else its issue's month; undefined if undated. */
export function articleDate({ date, issue }: Dated): DayOrMonth | undefined {
  return date ?? (issue === UNDATED ? undefined : issue);
}

/** The day by which an article is sorted and dated in feeds: `articleDate`, or the first day of a month. */
export function articleDay(article: Dated): Day | undefined {
  return articleDate(article)?.padEnd(10, '-01');
}
