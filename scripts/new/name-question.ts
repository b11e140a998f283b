import { aliasUrl } from '../../src/site/urls.ts';
import { cutAtWord } from '../../src/text/shorten.ts';
import { explainSlug, foldSlug, type Slug, toSlug } from '../../src/text/slug.ts';
import type { ExistingContent } from './existing.ts';
import type { Answers, Question } from '../question.ts';

const SHORT = 24;
const LONG = 59;

/** Question for an .mdx file's name, the last part of its URL; `fallback` is for a title without letters. */
export function nameQuestion(
  existing: ExistingContent,
  folderOf: (given: Answers) => string,
  fallback: Slug,
): Question {
  const explain = (slug: Slug, given: Answers): string | undefined =>
    explainName(existing, folderOf(given), slug);
  const propose = (given: Answers): Slug[] =>
    proposeNames(given.title ?? '', fallback, (slug) => explain(slug, given) !== undefined);
  return {
    name: 'slug',
    label: '파일 이름(주소에 쓰입니다)',
    example: '첫눈-아침',
    default: (given) => propose(given)[0],
    choices: (given) => propose(given).map((slug) => ({ value: slug, label: slug })),
    validate: explain,
  };
}

function explainName(existing: ExistingContent, folder: string, slug: Slug): string | undefined {
  const fault = explainSlug(slug);
  if (fault !== undefined) return fault;
  const path = `${folder}/${slug}.mdx`;
  const twin = existing.files.find((file) => foldSlug(file) === foldSlug(path));
  if (twin !== undefined) return `${twin} 파일이 이미 있습니다. 다른 이름을 적어 주세요.`;
  const url = foldSlug(aliasUrl(`${folder}/${slug}`));
  const owner = existing.articles.find(({ aliases = [] }) =>
    aliases.some((alias) => foldSlug(aliasUrl(alias)) === url),
  );
  return owner && `‘${owner.title}’ 기사의 옛 주소입니다. 다른 이름을 적어 주세요.`;
}

/**
 * Suggests file names for a title, the best first: its first words, all its words (up to 59
 * characters), its Latin words. A name in use gets a number: `챗봇-2`.
 */
export function proposeNames(
  title: string,
  fallback: Slug,
  isTaken: (slug: Slug) => boolean,
): Slug[] {
  const slug = toSlug(title);
  const latin = slug.split('-').filter((word) => /^[a-z0-9]*[a-z][a-z0-9]*$/u.test(word));
  const names = [
    cutAtWord(slug, SHORT, '-'),
    cutAtWord(slug, LONG, '-'),
    ...(latin.join('').length > 3 ? [cutAtWord(latin.join('-'), LONG, '-')] : []),
  ].map((name) => name || fallback);
  return [...new Set(names)].map((name) => firstFree(name, isTaken));
}

function firstFree(name: Slug, isTaken: (slug: Slug) => boolean): Slug {
  for (let number = 1; ; number++) {
    const slug = number === 1 ? name : `${name}-${number}`;
    if (!isTaken(slug)) return slug;
  }
}
