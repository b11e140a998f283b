import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, articleSchema, toArticle } from '../archive/article.ts';
import { type Bid, bidSchema } from '../archive/bid.ts';
import type { ArchiveInput, DeclaredIssue } from '../archive/input.ts';
import { isIssueKey, issueSchema, UNDATED } from '../archive/issue.ts';
import { type Journal, journalSchema } from '../archive/journal.ts';
import type { FieldPath, Message } from '../archive/message.ts';
import { besideFile } from '../archive/references.ts';
import {
  findSearchWordFaults,
  type SearchWords,
  searchWordsSchema,
} from '../archive/search-words.ts';
import { attachmentUrl, bidUrl } from '../archive/urls.ts';
import { readYaml } from '../archive/yaml.ts';
import { splitFrontmatter } from '../body/frontmatter.ts';
import { readEntry } from './entry.ts';
import { listFiles, readText } from './files.ts';
import { SHIPPED } from './folder.ts';
import { measureImage } from './images.ts';
import { checkPlacing, findEntries } from './placing.ts';

/** Entries of one kind with everything that is wrong in their files. */
export interface Reading<T> {
  entries: T[];
  messages: Message[];
}

/** Reads a whole content folder; the messages are all of all files, archive-wide ones not among them. */
export async function readContent(
  folder: string,
): Promise<{ input: ArchiveInput | undefined; messages: Message[] }> {
  const { files, messages } = listFiles(folder);
  const journals = readJournal(folder);
  const [journal] = journals.entries;
  const readings = {
    issues: await readIssues(folder),
    articles: await readArticles(folder),
    bids: await readBids(folder),
  };
  return {
    input: journal && {
      journal,
      issues: readings.issues.entries,
      articles: readings.articles.entries,
      bids: readings.bids.entries,
      files: new Set(files),
    },
    messages: [
      ...messages,
      ...checkPlacing(files),
      ...journals.messages,
      ...readSearchWords(folder).messages,
      ...readings.issues.messages,
      ...readings.articles.messages,
      ...readings.bids.messages,
    ],
  };
}

/** journal.yaml of the folder, or the shipped one where it has none. */
export function readJournal(folder: string): Reading<Journal> {
  const home = existsSync(join(folder, 'journal.yaml')) ? folder : SHIPPED;
  const { text, messages } = readText(home, 'journal.yaml');
  if (text === undefined) return { entries: [], messages };
  const read = readYaml(text, journalSchema, 'journal.yaml');
  return { entries: read.value ? [read.value] : [], messages: read.messages };
}

/** search.yaml of the folder, or the shipped one where it has none; empty lists without either. */
export function readSearchWords(folder: string): Reading<SearchWords> {
  const file = 'search.yaml';
  const home = [folder, SHIPPED].find((place) => existsSync(join(place, file)));
  if (home === undefined) return { entries: [searchWordsSchema.parse({})], messages: [] };
  const { text, messages } = readText(home, file);
  if (text === undefined) return { entries: [], messages };
  const { value, messages: faults, locate } = readYaml(text, searchWordsSchema, file);
  if (!value) return { entries: [], messages: faults };
  const found = findSearchWordFaults(value).map(({ field, ...message }) => ({
    ...message,
    ...locate(field),
  }));
  return { entries: [value], messages: found };
}

/** Every issue that has a folder, declared by its issue.yaml or by the folder's name alone. */
export async function readIssues(folder: string): Promise<Reading<DeclaredIssue>> {
  const { files } = listFiles(folder);
  const reading: Reading<DeclaredIssue> = { entries: [], messages: [] };
  const keys = new Set(files.flatMap((file) => /^issues\/([^/]+)\//u.exec(file)?.[1] ?? []));
  for (const key of [...keys].filter(isIssueKey)) {
    const file = `issues/${key}/issue.yaml`;
    if (files.includes(file)) {
      const read = await readIssue(folder, file, key);
      reading.entries.push(...read.entries);
      reading.messages.push(...read.messages);
    } else {
      reading.entries.push({ month: key, file, images: [] });
    }
  }
  return reading;
}

async function readIssue(
  folder: string,
  file: string,
  key: string,
): Promise<Reading<DeclaredIssue>> {
  const { text, messages } = readText(folder, file);
  if (text === undefined) return { entries: [], messages };
  const { value, messages: faults, locate } = readYaml(text, issueSchema, file);
  if (!value) return { entries: [], messages: faults };
  const found = [...faults];
  if (value.month !== key) {
    found.push({
      file,
      ...locate(['month']),
      rule: '호',
      text: `month(${value.month})가 폴더 이름(${key})과 다릅니다. 둘을 같게 맞춰 주세요.`,
    });
  }
  const cover = value.cover === undefined ? undefined : besideFile(file, value.cover);
  const measured =
    cover !== undefined && existsSync(join(folder, cover))
      ? await measureImage(folder, cover)
      : undefined;
  if (measured?.fault !== undefined) {
    found.push({ file, ...locate(['cover']), rule: '표지', text: measured.fault });
  }
  const images = measured?.image ? [measured.image] : [];
  return { entries: [{ ...value, file, images }], messages: found };
}

/** Every article, its text rendered into the cache. */
export async function readArticles(folder: string): Promise<Reading<Article>> {
  const reading: Reading<Article> = { entries: [], messages: [] };
  for (const { file, key, slug, beside } of findEntries(folder, 'issues')) {
    const { matter, digest, images, messages } = await readEntry(
      { folder, file, beside, attachmentUrl: (name) => attachmentUrl({ issue: key, slug }, name) },
      articleSchema,
    );
    reading.messages.push(...messages);
    if (!matter) continue;
    reading.entries.push(toArticle(matter, { slug, file, digest, images }));
    if (matter.issue !== key) {
      const text = `호(${matter.issue})가 폴더 이름(${key})과 다릅니다. 둘을 같게 맞춰 주세요.`;
      reading.messages.push({ file, ...locateField(folder, file, ['issue']), rule: '호', text });
    }
    if (matter.date === undefined && key !== UNDATED) {
      const text = '날짜가 없습니다. 예: date: 2024-04-01';
      reading.messages.push({ file, ...locateField(folder, file, ['date']), rule: '날짜', text });
    }
    if (matter.date !== undefined && matter.updated !== undefined && matter.updated < matter.date) {
      const text = `고친 날(${matter.updated})이 올린 날(${matter.date})보다 앞섭니다. 둘 가운데 틀린 쪽을 고쳐 주세요.`;
      const at = locateField(folder, file, ['updated']);
      reading.messages.push({ file, ...at, rule: '고친 날', text });
    }
  }
  return reading;
}

/** Every bid notice, its text rendered into the cache. */
export async function readBids(folder: string): Promise<Reading<Bid>> {
  const reading: Reading<Bid> = { entries: [], messages: [] };
  for (const { file, key: year, slug, beside } of findEntries(folder, 'bids')) {
    const { matter, digest, images, messages } = await readEntry(
      { folder, file, beside, attachmentUrl: (name) => `${bidUrl({ year, slug })}${name}` },
      bidSchema,
    );
    reading.messages.push(...messages);
    if (!matter) continue;
    reading.entries.push({ ...matter, slug, year, file, digest, images });
    if (!matter.posted.startsWith(`${year}-`)) {
      const text = `공고일(${matter.posted})의 해가 폴더 이름(${year})과 다릅니다. bids/${matter.posted.slice(0, 4)}로 옮겨 주세요.`;
      reading.messages.push({
        file,
        ...locateField(folder, file, ['posted']),
        rule: '공고일',
        text,
      });
    }
  }
  return reading;
}

/** Where a field of a file stands; reads the file again, so call it for messages alone. */
export function locateField(
  folder: string,
  file: string,
  field: FieldPath,
): { line: number; column: number } {
  const { text } = existsSync(join(folder, file)) ? readText(folder, file) : { text: undefined };
  if (text === undefined) return { line: 1, column: 1 };
  if (file.endsWith('.yaml')) return readYaml(text, issueSchema, file).locate(field);
  const { split } = splitFrontmatter(text, file);
  if (!split || field.length === 0) return { line: 1, column: 1 };
  return readYaml(split.matter, articleSchema, file, split.matterLine).locate(field);
}
