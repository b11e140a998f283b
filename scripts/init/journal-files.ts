import { stringify } from 'yaml';
import type * as z from 'zod';
import type { CategoryDeclaration } from '../../src/archive/category.ts';
import type { Day } from '../../src/archive/date.ts';
import { type IssueDeclaration, issueSchema } from '../../src/archive/issue.ts';
import { journalSchema } from '../../src/archive/journal.ts';
import { searchWordsSchema } from '../../src/archive/search-words.ts';
import { styleSchema } from '../../src/archive/style.ts';
import { ENGLISH_FIELDS } from '../schemas/english-fields.ts';
import { type Field, listFields, toJsonSchema } from '../schemas/field-list.ts';
import type { PlannedFile } from '../new-files.ts';
import type { Answers } from '../question.ts';
import { toCategories } from './categories.ts';
import { toCommentedYaml } from './commented-yaml.ts';
import { SAMPLE_PICTURE, type SampleTexts, SAMPLE_TABLE, textsFor } from './sample-texts.ts';

/** Contents of the .mdx files in `samples/`, in the journal's language. */
interface Samples {
  article: string;
  about: string;
  notice: string;
}

/** The input for the files of a new journal. */
interface NewJournal {
  answers: Answers;
  samples: Samples;
  today: Day;
  /** Ids (`uuid:…`) of the article and of the notice. */
  ids: readonly [string, string];
}

/** Name of the sample article, and of the sample notice, without `.mdx`. */
export const SAMPLE_ARTICLE = 'sample';
const SCHEMAS = {
  journal: journalSchema,
  issue: issueSchema,
  search: searchWordsSchema,
  style: styleSchema,
};
type FileName = keyof typeof SCHEMAS;

type Optional<Fields> = {
  [Name in keyof Fields]-?: undefined extends Fields[Name] ? Name : never;
}[keyof Fields];
type Examples<Fields> = Required<Pick<Fields, Optional<Fields>>>;

/**
 * Example values of the optional fields, which the files show commented out; TypeScript reports a
 * missing one.
 */
function examplesFor(texts: SampleTexts) {
  const journal: Examples<z.infer<typeof journalSchema>> = {
    issn: '1234-567X',
    notice: texts.notice,
    repository: 'https://github.com/example/journal',
    report: 'mailto:editor@example.org',
    contact: 'mailto:desk@example.org',
    newsletter: 'https://example.org/mail',
    social: [{ label: 'Facebook', url: 'https://www.facebook.com/example' }],
    hub: 'https://hub.example.org/',
    membership: { text: texts.membership, url: 'mailto:members@example.org' },
    host: 'pages',
    verification: { naver: '0a1b2c3d4e5f', google: 'Zx9-8yW_7v' },
    omit: ['letters'],
    agencies: texts.agencies,
    ...texts.subjects,
    notices: { keywords: texts.keywords },
  };
  const issue: Examples<IssueDeclaration> = {
    number: 1,
    date: '2024-04-01',
    cover: SAMPLE_PICTURE,
    ebook: 'https://example.org/ebook/{page}',
    ...texts.issue,
    order: [SAMPLE_ARTICLE],
    featured: [SAMPLE_ARTICLE],
  };
  const examples: Record<FileName, Record<string, unknown>> = {
    journal,
    issue,
    search: {},
    style: {},
  };
  return examples;
}

/** The files in a folder that prevent a new journal there: all but README.md and hidden files. */
export function findObstacles(names: readonly string[]): string[] {
  return names.filter((name) => name !== 'README.md' && !name.startsWith('.')).sort();
}

/** The categories of the new journal according to the answers. */
export function categoriesOf(answers: Answers): CategoryDeclaration[] {
  const { tenders } = textsFor(answers.language ?? '');
  return toCategories(answers.categories ?? '', answers.tenders === 'yes' ? tenders : undefined);
}

/** The files of a new journal: settings, a standing page, an issue with an article, maybe a notice. */
export function journalFiles({ answers, samples, today, ids }: NewJournal): PlannedFile[] {
  const { name = '', publisher, since, description, address, language = '' } = answers;
  const texts = textsFor(language);
  const categories = categoriesOf(answers);
  const journal = {
    ...{ title: name, publisher, since: Number(since), description, url: address, language },
    ...{ licence: 'all-rights-reserved', repository: answers.repository, categories },
  };
  const month = today.slice(0, 7);
  const [category] = categories.filter(({ holds }) => holds === undefined);
  const article = { id: ids[0], issue: month, category: category?.slug, date: today };
  const about = { ...texts.about, description: texts.about.description(name), order: 1 };
  return [
    { path: 'journal.yaml', text: settings('journal', texts, journal) },
    { path: 'search.yaml', text: settings('search', texts, { synonyms: [], words: [] }) },
    { path: 'style.yaml', text: settings('style', texts, { words: [] }) },
    { path: 'pages/about.mdx', text: entry(about, samples.about) },
    {
      path: `issues/${month}/issue.yaml`,
      text: settings('issue', texts, { month, ...texts.issue }),
    },
    { path: `issues/${month}/${SAMPLE_TABLE}`, text: texts.table },
    {
      path: `issues/${month}/${SAMPLE_ARTICLE}.mdx`,
      text: entry({ ...article, ...texts.article }, samples.article),
    },
    ...(answers.tenders === 'yes' ? [noticeFile(ids[1], today, texts, samples.notice)] : []),
  ];
}

function noticeFile(id: string, today: Day, { tender }: SampleTexts, body: string): PlannedFile {
  const fields = { id, ...tender, posted: today };
  return { path: `bids/${today.slice(0, 4)}/${SAMPLE_ARTICLE}.mdx`, text: entry(fields, body) };
}

/** A settings file with a comment at each field, in the language of the texts. */
function settings(name: FileName, texts: SampleTexts, values: Record<string, unknown>): string {
  const describe = (field: Field): string =>
    texts.samples === 'ko' ? describeInKorean(field) : (ENGLISH_FIELDS[name][field.path] ?? '');
  const fields = listFields(toJsonSchema(SCHEMAS[name]));
  return toCommentedYaml(texts.heads[name], fields, values, examplesFor(texts)[name], describe);
}

/**
 * Comment about a field: its title and description, without the example, which is shown below. For a
 * field within a field it has no title, because its name is shown already.
 */
function describeInKorean({ path, name, title, description }: Field): string {
  const text = description.replace(/ 예: .*$/u, '');
  return path === name ? `${title}: ${text}` : text;
}

function entry(fields: Record<string, unknown>, body: string): string {
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${body}`;
}
