import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { DeclaredIssue } from '../archive/input.ts';
import { isIssueKey, issueSchema } from '../archive/issue.ts';
import { scanFile } from '../archive/scans.ts';
import { issuePdfName } from '../site/urls.ts';
import { besideFile } from '../text/slug.ts';
import { checkIssueDate } from '../check/entry-dates.ts';
import { inFile, type Message } from '../check/message.ts';
import type { ReadIssue } from '../check/read-entries.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { type FieldPlaces, readableFields } from '../yaml/field-places.ts';
import { explainUnreadable } from './fault-log.ts';
import { isFile, listFiles, readText } from './files.ts';
import { measureImage } from './entry-files.ts';
import type { ReadEntries } from './files.ts';
import { WriteFault } from './write-atomically.ts';

/** Result of reading an issue.yaml: the whole issue if the file is valid, and every valid field. */
interface IssueReading {
  declared: DeclaredIssue | undefined;
  read: ReadIssue;
  places: FieldPlaces;
  messages: Message[];
}

/** Reads all issues: every folder `issues/<month>/` is one, with or without an issue.yaml. */
export async function readIssues(folder: string): Promise<ReadEntries<DeclaredIssue>> {
  const readings = await readIssuesOf(folder, listFiles(folder).files);
  return {
    entries: readings.flatMap(({ declared }) => declared ?? []),
    messages: readings.flatMap(({ messages }) => messages),
  };
}

/** Reads the issues of these files as `readIssues` does; an issue.yaml with errors gives its valid fields. */
export async function readIssuesOf(
  folder: string,
  files: readonly string[],
): Promise<IssueReading[]> {
  const present = new Set(files);
  const readings: IssueReading[] = [];
  for (const month of issueKeysOf(files)) {
    const file = `issues/${month}/issue.yaml`;
    const read = { month, file };
    if (present.has(file)) {
      readings.push(
        await readIssue(folder, file, month).catch((error: unknown) => {
          if (error instanceof WriteFault) throw error;
          return unread(read, [explainUnreadable(file, error)]);
        }),
      );
    } else {
      const declared = { ...read, images: [], ...printedIssue(folder, read) };
      readings.push({ ...unread(read, []), declared });
    }
  }
  return readings;
}

function unread(read: ReadIssue, messages: Message[]): IssueReading {
  return { declared: undefined, read, places: {}, messages };
}

/** Keys of the issues in whose folders these files are: `2024-04` for `issues/2024-04/x.mdx`. */
export function issueKeysOf(files: readonly string[]): string[] {
  const names = files.flatMap((file) => /^issues\/([^/]+)\//u.exec(file)?.[1] ?? []);
  return [...new Set(names)].filter(isIssueKey);
}

async function readIssue(folder: string, file: string, month: string): Promise<IssueReading> {
  const { text, messages } = readText(folder, file);
  if (text === undefined) return unread({ month, file }, messages);
  const { value, raw, faults, locate, places } = readYaml(text, issueSchema);
  const readable = issueSchema.partial().parse(readableFields(issueSchema, raw));
  const found = inFile(file, faults);
  if (readable.month !== undefined && readable.month !== month) {
    const wrong = `month(${readable.month})가 폴더 이름(${month})과 다릅니다. 둘을 같게 맞춰 주세요.`;
    found.push({ file, ...locate(['month']), rule: '호', text: wrong });
  }
  const dates = checkIssueDate(readable).map(({ field, ...fault }) => ({
    ...locate(field),
    ...fault,
  }));
  found.push(...inFile(file, dates));
  const cover = readable.cover === undefined ? undefined : besideFile(file, readable.cover);
  const measured =
    cover !== undefined && isFile(join(folder, cover))
      ? await measureImage(folder, cover)
      : undefined;
  if (measured?.fault !== undefined) {
    found.push({ file, ...locate(['cover']), rule: '표지', text: measured.fault });
  }
  const images = measured?.image ? [measured.image] : [];
  return {
    declared: value && { ...value, file, images, ...printedIssue(folder, { ...value, file }) },
    read: { ...readable, month, file },
    places,
    messages: found,
  };
}

/** Paths of the files that issue.yaml files use: covers, scans and the PDFs of `npm run pdf`. */
export function filesOfIssues(issues: readonly IssueReading[]): string[] {
  return issues.flatMap(({ read: { file, month, cover, ebook } }) =>
    [cover, scanFile(ebook), issuePdfName(month)].flatMap((name) =>
      name === undefined ? [] : besideFile(file, name),
    ),
  );
}

/** The size of the PDF that `npm run pdf` has written beside issue.yaml; empty if there is none. */
function printedIssue(
  folder: string,
  { file, month, ebook }: Pick<ReadIssue, 'file' | 'month' | 'ebook'>,
): Pick<DeclaredIssue, 'pdfBytes'> {
  const name = issuePdfName(month);
  const path = join(folder, besideFile(file, name));
  return isFile(path) && scanFile(ebook) !== name ? { pdfBytes: statSync(path).size } : {};
}
