import { readHanja } from '../../src/text/hanja.ts';
import { randomIntegers } from '../random-integers.ts';
import { writeArticle } from './generate-article.ts';
import { createProseWriter, type ProseWriter } from './korean-prose.ts';
import { generateVocabulary, toZipfPicker, type Vocabulary } from './korean-words.ts';

/** A text file of a generated archive. */
export interface GeneratedText {
  file: string;
  text: string;
}

/** A picture of a generated archive; `drawPicture` makes its bytes from the seed. */
interface GeneratedPicture {
  file: string;
  pictureSeed: number;
}

export type GeneratedFile = GeneratedText | GeneratedPicture;

const NEWEST = 2024 * 12 + 11;
const ARTICLES_AN_ISSUE = 32;
const ARTICLES_A_PICTURE = 20;
const TAGS = 500;

/** Values that all generated articles of an archive share. */
interface Generator {
  seed: number;
  vocabulary: Vocabulary;
  prose: ProseWriter;
  tag: (random: (below: number) => number) => string | undefined;
  hasPictures: boolean;
}

/**
 * Generates Korean articles of about 8 KB, 32 an issue, from the issue of December 2024 backwards,
 * with the `issue.yaml` of each issue. One article in twenty has a picture, one in ten a chart. The
 * same arguments give the same bytes, and an archive contains all smaller archives of its seed.
 * Without pictures, a build's time is that of texts: converting a picture takes more than an article.
 */
export function generateArchive(count: number, seed = 1, hasPictures = true): GeneratedFile[] {
  const generator = { ...createGenerator(seed), hasPictures };
  const articles = Array.from({ length: count }, (_, number) => generateArticle(number, generator));
  const issues = Array.from({ length: countIssues(count) }, (_, back) =>
    generateIssue(back, generator),
  );
  return [...articles.flat(), ...issues];
}

/** The number of issues in an archive with this number of articles. */
export function countIssues(articles: number): number {
  return Math.ceil(articles / ARTICLES_AN_ISSUE);
}

/** An additional article of the newest issue, which is not in `generateArchive(count)`. */
export function generateAddedArticle(count: number, seed = 1): GeneratedText {
  const random = randomIntegers(seed * 3_000_017 + count);
  const { prose, tag } = createGenerator(seed);
  const issue = monthBefore(0);
  const slug = `added-${count}`;
  const plan = { number: 10_000_000 + count, issue, slug, linked: undefined, picture: undefined };
  const tags = [tag(random) ?? ''];
  return {
    file: `issues/${issue}/${slug}.mdx`,
    text: writeArticle({ ...plan, tags, readHanja }, prose, random),
  };
}

/** The path of an article's file by its number (0 is the newest): `issues/2024-12/article-1.mdx`. */
export function articleFileOf(number: number): string {
  const issue = monthBefore(Math.floor(number / ARTICLES_AN_ISSUE));
  return `issues/${issue}/article-${number + 1}.mdx`;
}

/** The month that is `months` months before that of the newest issue: `2024-11` for 1. */
export function monthBefore(months: number): string {
  const month = NEWEST - months;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

function createGenerator(seed: number): Generator {
  const vocabulary = generateVocabulary(randomIntegers(seed));
  const prose = createProseWriter(vocabulary);
  const tag = toZipfPicker(vocabulary.nouns.slice(0, TAGS));
  return { seed, vocabulary, prose, tag, hasPictures: true };
}

function generateArticle(
  number: number,
  { seed, prose, tag, hasPictures }: Generator,
): GeneratedFile[] {
  const random = randomIntegers(seed * 1_000_003 + number);
  const file = articleFileOf(number);
  const [, issue = '', slug = ''] = /^issues\/(.+)\/(.+)\.mdx$/u.exec(file) ?? [];
  const picture = hasPictures && number % ARTICLES_A_PICTURE === 0 ? `${slug}.jpg` : undefined;
  const tags = new Set(Array.from({ length: 2 + random(4) }, () => tag(random) ?? ''));
  // The linked article is newer, so it exists in every archive that has this article.
  const other = number > 0 && random(3) === 0 ? articleFileOf(random(number)) : undefined;
  const linked = other === undefined ? undefined : `/${other.replace(/\.mdx$/u, '/')}`;
  const plan = { number, issue, slug, tags: [...tags], linked, picture, readHanja };
  const article = { file, text: writeArticle(plan, prose, random) };
  if (picture === undefined) return [article];
  return [article, { file: `issues/${issue}/${picture}`, pictureSeed: seed * 4_000_037 + number }];
}

function generateIssue(back: number, { seed, prose }: Generator): GeneratedText {
  const random = randomIntegers(seed * 5_000_011 + back);
  const month = monthBefore(back);
  const lines = [
    `month: ${month}`,
    `theme: ${prose.phrase(random)}`,
    `lead: ${prose.sentence(random)}`,
  ];
  return { file: `issues/${month}/issue.yaml`, text: `${lines.join('\n')}\n` };
}
