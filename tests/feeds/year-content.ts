import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const SITE = 'https://sample.example.org';

// Name of the notice without an id in its frontmatter; feeds use its URL as id.
const NAMELESS = '공고 둘';

/** An article or a notice: its path, the fields of its frontmatter, its text. */
export interface Entry {
  /** Path in the content folder without `.mdx`: `issues/2024-06/chatbot`. */
  path: string;
  matter: Record<string, string>;
  text: string;
}

/** The entries of the archive; the key is the name that the tests use for an entry. */
export type Content = Readonly<Record<string, Entry>>;

/** A change of the content by an editor: gives the new content. */
export type Change = (content: Content) => Content;

/** Adds an entry with this name and path; `matter` are additional fields of its frontmatter. */
export function add(name: string, path: string, matter: Record<string, string>): Change {
  const [room, issue = ''] = path.split('/');
  const own =
    room === 'bids'
      ? { agency: '견본공단', kind: '기타' }
      : {
          issue,
          ...(issue === 'undated' ? {} : { date: `${issue}-01` }),
          summary: `${name}의 요약입니다.`,
        };
  const id = name === NAMELESS ? {} : { id: idOf(name) };
  const entry = {
    path,
    matter: { ...id, title: name, ...own, ...matter },
    text: `${name}의 글입니다.`,
  };
  return (content) => ({ ...content, [name]: entry });
}

/** Changes the given fields of an entry; its id and its other fields stay. */
export function edit(name: string, part: Partial<Entry>): Change {
  return (content) => {
    const entry = content[name];
    if (!entry) throw new Error(`${name}가 없습니다.`);
    const { path, matter, text } = { ...entry, ...part };
    const [room, issue = ''] = path.split('/');
    const place = room === 'issues' ? { issue } : {};
    return { ...content, [name]: { path, matter: { ...entry.matter, ...matter, ...place }, text } };
  };
}

/** Removes an entry. */
export function withdraw(name: string): Change {
  return (content) =>
    Object.fromEntries(Object.entries(content).filter(([other]) => other !== name));
}

/** A change that makes one change and then the other. */
export function both(one: Change, other: Change): Change {
  return (content) => other(one(content));
}

/** Writes the content into a folder and removes the earlier entries there. */
export function writeContent(folder: string, content: Content): void {
  for (const room of ['issues', 'bids'])
    rmSync(join(folder, room), { recursive: true, force: true });
  const files: [string, string][] = Object.values(content).map(({ path, matter, text }) => {
    const lines = Object.entries(matter).map(([key, value]) => `${key}: ${value}`);
    return [`${path}.mdx`, `---\n${lines.join('\n')}\n---\n\n${text}\n`];
  });
  for (const [file, text] of [['journal.yaml', JOURNAL] as const, ...files]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

/** The name of the entry that has this id in a feed. */
export function nameOf(id: string, contents: readonly Content[]): string {
  const entries = contents.flatMap((content) => Object.entries(content));
  const [name] = entries.find(
    ([other, { path }]) =>
      id === `urn:${idOf(other)}` || (other === NAMELESS && id === `${SITE}/${path}/`),
  ) ?? [id];
  return name;
}

const JOURNAL = `title: 견본저널
publisher: 견본협회
since: 1998
description: 시험에 쓰는 작은 저널입니다.
url: ${SITE}
language: ko
licence: { kogl: 1, ai: false }
categories:
  - slug: news
    label: News
    children:
      - { slug: bids, label: 입찰 공고, holds: bids }
  - slug: report
    label: Report
    children:
      - { slug: special-report, label: Special Report }
`;

function idOf(name: string): string {
  const digits = createHash('sha256').update(name).digest('hex');
  const parts = /^(.{8})(.{4})(.{4})(.{4})(.{12})/u.exec(digits)?.slice(1) ?? [];
  return `uuid:${parts.join('-')}`;
}
