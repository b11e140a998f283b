import type { Slug } from '../../src/text/slug.ts';
import { type Existing, explainName } from './existing.ts';
import { proposeNames } from './name.ts';
import type { Answers, Question } from './question.ts';

/** Asks for the name of an .mdx file, which becomes its address; `fallback` where a title has no letter. */
export function nameQuestion(
  existing: Existing,
  folderOf: (given: Answers) => string,
  fallback: Slug,
): Question {
  const explain = (slug: Slug, given: Answers): string | undefined =>
    explainName(existing, folderOf(given), slug);
  const propose = (given: Answers): Slug[] =>
    proposeNames(given.title ?? '', fallback, (slug) => explain(slug, given) !== undefined);
  return {
    name: 'slug',
    ask: '파일 이름(주소가 됩니다)',
    example: '챗봇-전화',
    default: (given) => propose(given)[0],
    choices: (given) => propose(given).map((slug) => ({ value: slug, label: slug })),
    validate: explain,
  };
}
