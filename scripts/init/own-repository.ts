import { fileNameOf } from '../../src/text/slug.ts';
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

/**
 * Whether a file outside of `content/` depends on the journal and must be changed for a new one:
 * `.github/CODEOWNERS`.
 */
export function isAdapted(path: string): boolean {
  return [OWNERS, PULL_REQUEST, SNIPPETS].includes(path) || path.startsWith(FORMS);
}

/** Files of the old journal among the files tracked by git: all of `content/` but the editors' guide. */
export function filesOfJournal(tracked: readonly string[]): string[] {
  return tracked.filter((path) => path.startsWith('content/') && path !== 'content/README.md');
}

/** The input for adapting the repository to a new journal. */
interface Adaptation {
  answers: Answers;
  texts: SampleTexts;
  /** Contents of the files for which `isAdapted` is true, by path. */
  files: ReadonlyMap<string, string>;
  /** English versions of these files, by file name. */
  english: ReadonlyMap<string, string>;
  readme: string;
  /** Paths of the new journal's categories. */
  categories: readonly string[];
  /** URL of the old journal's site, replaced by the new one in all files. */
  formerAddress: string | undefined;
}

/**
 * The changes of code owners, issue forms, snippets and README that adapt the repository to a new
 * journal.
 */
export function adaptRepository(from: Adaptation): RepositoryChange[] {
  const { answers, texts, files, english, readme, formerAddress } = from;
  const changes = [...files].map(([path, text]): RepositoryChange => {
    if (path === OWNERS) return { path, text: withOwner(text, answers.owner ?? '') };
    if (path === SNIPPETS) return { path, text: withCategories(text, from.categories) };
    const name = fileNameOf(path);
    if (name === TENDER_FORM && answers.tenders !== 'yes') return { path, text: undefined };
    const own = texts.samples === 'en' ? fill(english.get(name) ?? text, answers) : text;
    const address = answers.address ?? '';
    return { path, text: formerAddress ? own.replaceAll(formerAddress, () => address) : own };
  });
  return [...changes, { path: 'README.md', text: fill(readme, answers) }];
}

/** Replaces `{{name}}`, `{{description}}` and `{{address}}` in a sample by the answers. */
function fill(sample: string, { name = '', description = '', address = '' }: Answers): string {
  const values = { name: escapeHeading(name), description: escapeParagraph(description), address };
  return Object.entries(values).reduce(
    (text, [field, value]) => text.replaceAll(`{{${field}}}`, () => value),
    sample,
  );
}

/** The text of CODEOWNERS with this owner in every rule. */
function withOwner(text: string, owner: string): string {
  return text.replace(/^(?!#)(.*?\s)@.*$/gmu, (_, pattern: string) => `${pattern}${owner}`);
}

/** VS Code snippets with these paths as choices for the category: `category: ${3|news,features|}`. */
function withCategories(snippets: string, paths: readonly string[]): string {
  return snippets.replace(
    /(category: \$\{\d+\|)[^|]*(\|\})/gu,
    (_, start: string, end: string) => `${start}${paths.join(',')}${end}`,
  );
}
