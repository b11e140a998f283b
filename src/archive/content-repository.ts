import { isWebAddress, linkSchema } from '../text/characters.ts';

/** A site that hosts git repositories, and the form of its URLs. */
interface Forge {
  host: RegExp;
  /** Matches the path of a repository: `/example/journal`. On GitLab groups may be nested. */
  path: RegExp;
  /** URL part between the repository and a branch, to show a folder: `/tree/` in `/tree/main/content`. */
  tree: string;
  /** URL part between the repository and a branch, to edit a file. */
  edit: string;
  /** Gives the URL that opens a new issue (a report to the maintainers) with filled-in fields. */
  newIssue: (issue: IssueText) => string;
}

/**
 * What is filled in for a new issue: the form in `.github/ISSUE_TEMPLATE/` (only GitHub has forms),
 * title, text, and the URL of the page that it is about.
 */
interface IssueText {
  form: 'article' | 'correction';
  title?: string | undefined;
  body?: string | undefined;
  page?: string | undefined;
}

const FORGES: readonly Forge[] = [
  {
    host: /^github\.com$/u,
    path: /^(?:\/[^/]+){2}$/u,
    tree: '/tree/',
    edit: '/edit/',
    newIssue: ({ form, title, page }) =>
      `/issues/new?${toQuery({ template: `${form}.yml`, title, page })}`,
  },
  {
    host: /^gitlab\./u,
    path: /^(?:\/(?!-\/)[^/]+){2,}$/u,
    tree: '/-/tree/',
    edit: '/-/edit/',
    newIssue: ({ title, body }) =>
      `/-/issues/new?${toQuery({ 'issue[title]': title, 'issue[description]': body })}`,
  },
  {
    host: /^codeberg\.org$/u,
    path: /^(?:\/[^/]+){2}$/u,
    tree: '/src/branch/',
    edit: '/_edit/',
    newIssue: ({ title, body }) => `/issues/new?${toQuery({ title, body })}`,
  },
];

const DEFAULT_PLACE = 'main/content';

/**
 * URL of the repository with the content, `https://github.com/example/journal`, or of the content
 * folder in it, `https://github.com/example/journal/tree/main/content`.
 */
export const repositorySchema = linkSchema
  .refine((text) => !isWebAddress(text) || readRepository(text) !== undefined, {
    error: ({ input }) =>
      `저장소는 https://github.com/example/journal처럼 GitHub, GitLab, Codeberg에 있는 주소로 적어 주세요. 지금: ${JSON.stringify(input)}`,
  })
  .meta({
    title: '저장소',
    description:
      '글이 있는 저장소의 주소입니다. 기사에서 고치고, 알리고, 글을 보내는 링크가 됩니다. 글이 main 브랜치의 content 폴더에 있지 않으면 그 폴더의 주소를 적습니다.',
  });

/** The URL of the page of the repository on which a file of the content folder is edited. */
export function toEditUrl(repository: string, file: string): string {
  const { web, forge, place } = parseRepository(repository);
  return `${web}${forge.edit}${place}/${encodeURI(file)}`;
}

/** The URL that opens a new issue in the repository, with its fields filled in. */
export function toIssueUrl(repository: string, issue: IssueText): string {
  const { web, forge } = parseRepository(repository);
  return web + forge.newIssue(issue);
}

interface Repository {
  /** URL of the repository: `https://github.com/example/journal`. */
  web: string;
  forge: Forge;
  /** Branch and folder of the content: `main/content`. */
  place: string;
}

function parseRepository(text: string): Repository {
  const repository = readRepository(text);
  if (!repository) throw new TypeError(`Not a repository: ${text}`);
  return repository;
}

function readRepository(text: string): Repository | undefined {
  const { host, protocol, pathname } = new URL(text.replace(/(?:\.git)?\/*$/u, ''));
  const forge = FORGES.find((one) => one.host.test(host));
  const [path = '', place = DEFAULT_PLACE] = pathname.split(forge?.tree ?? '/');
  const isWhole = forge?.path.test(path) === true && place !== '';
  if (!forge || protocol !== 'https:' || !isWhole) return undefined;
  return { web: `https://${host}${path}`, forge, place };
}

function toQuery(fields: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(fields)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeSigns(value)}`]))
    .join('&');
}

/** Percent-encodes ASCII only: Hangul is allowed in a URL and would be three times as long when encoded. */
export function encodeSigns(text: string): string {
  return text.replace(/[^\w.~/:\u{A0}-\u{10FFFD}-]/gu, encodeURIComponent);
}
