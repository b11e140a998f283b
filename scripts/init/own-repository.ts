import { escapeHeading, escapeParagraph } from '../import/escape-markdown.ts';
import type { Answers } from '../question.ts';
import type { SampleTexts } from './sample-texts.ts';

/** A file of the repository to write, or to remove if it has no text. */
export interface RepositoryChange {
  path: string;
  text: string | undefined;
}

const FORMS = '.github/ISSUE_TEMPLATE/';
const TENDER_FORM = 'bid.yml';
const OWNERS = '.github/CODEOWNERS';
const PULL_REQUEST = '.github/PULL_REQUEST_TEMPLATE.md';
const SNIPPETS = '.vscode/journal.code-snippets';

/** Whether a file of the repository says something of its journal, outside of `content/`. */
export function isAdapted(path: string): boolean {
  return [OWNERS, PULL_REQUEST, SNIPPETS].includes(path) || path.startsWith(FORMS);
}

/** Tracked files of the journal that was here: all of `content/` but the editors' guide. */
export function filesOfJournal(tracked: readonly string[]): string[] {
  return tracked.filter((path) => path.startsWith('content/') && path !== 'content/README.md');
}

/** What a new journal's repository is adapted with. */
interface Adaptation {
  answers: Answers;
  texts: SampleTexts;
  /** The files that `isAdapted`, by path. */
  files: ReadonlyMap<string, string>;
  /** Their English versions, by file name. */
  english: ReadonlyMap<string, string>;
  readme: string;
  /** Paths of the new journal's categories. */
  categories: readonly string[];
  /** Address of the journal that was here. */
  formerAddress: string | undefined;
}

/** Changes that make the repository the new journal's: code owners, forms, snippets and README. */
export function adaptRepository(from: Adaptation): RepositoryChange[] {
  const { answers, texts, files, english, readme, formerAddress } = from;
  const changes = [...files].map(([path, text]): RepositoryChange => {
    if (path === OWNERS) return { path, text: withOwner(text, answers.owner ?? '') };
    if (path === SNIPPETS) return { path, text: withCategories(text, from.categories) };
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (name === TENDER_FORM && answers.tenders !== 'yes') return { path, text: undefined };
    const own = texts.samples === 'en' ? fill(english.get(name) ?? text, answers) : text;
    const address = answers.address ?? '';
    return { path, text: formerAddress ? own.replaceAll(formerAddress, () => address) : own };
  });
  return [...changes, { path: 'README.md', text: fill(readme, answers) }];
}

/** Puts the answers where a sample has `{{name}}`, `{{description}}` and `{{address}}`. */
function fill(sample: string, { name = '', description = '', address = '' }: Answers): string {
  const values = { name: escapeHeading(name), description: escapeParagraph(description), address };
  return Object.entries(values).reduce(
    (text, [field, value]) => text.replaceAll(`{{${field}}}`, () => value),
    sample,
  );
}

/** CODEOWNERS with one owner in each rule. */
function withOwner(text: string, owner: string): string {
  return text.replace(/^(?!#)(.*?\s)@.*$/gmu, (_, pattern: string) => `${pattern}${owner}`);
}

/** Snippets whose category is chosen from these paths: `category: ${3|news,features|}`. */
function withCategories(snippets: string, paths: readonly string[]): string {
  return snippets.replace(
    /(category: \$\{\d+\|)[^|]*(\|\})/gu,
    (_, start: string, end: string) => `${start}${paths.join(',')}${end}`,
  );
}
