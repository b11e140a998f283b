import { join } from 'node:path';
import type { DeclaredIssue } from '../archive/input.ts';
import { isIssueKey, issueSchema } from '../archive/issue.ts';
import { besideFile } from '../text/slug.ts';
import { inFile } from '../check/message.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { explainUnreadable } from './entry.ts';
import { isFile, listFiles, readText } from './files.ts';
import { measureImage } from './images.ts';
import type { Reading } from './reading.ts';

/** Every issue that has a folder, declared by its issue.yaml or by the folder's name alone. */
export function readIssues(folder: string): Promise<Reading<DeclaredIssue>> {
  return readIssuesOf(folder, listFiles(folder).files);
}

/** As `readIssues`, of the files that are named. */
export async function readIssuesOf(
  folder: string,
  files: readonly string[],
): Promise<Reading<DeclaredIssue>> {
  const present = new Set(files);
  const reading: Reading<DeclaredIssue> = { entries: [], messages: [] };
  for (const key of issueKeysOf(files)) {
    const file = `issues/${key}/issue.yaml`;
    if (present.has(file)) {
      const read = await readIssue(folder, file, key).catch(() => ({
        entries: [],
        messages: [explainUnreadable(file)],
      }));
      reading.entries.push(...read.entries);
      reading.messages.push(...read.messages);
    } else {
      reading.entries.push({ month: key, file, images: [] });
    }
  }
  return reading;
}

/** The issues that have a folder. */
export function issueKeysOf(files: readonly string[]): string[] {
  const names = files.flatMap((file) => /^issues\/([^/]+)\//u.exec(file)?.[1] ?? []);
  return [...new Set(names)].filter(isIssueKey);
}

async function readIssue(
  folder: string,
  file: string,
  key: string,
): Promise<Reading<DeclaredIssue>> {
  const { text, messages } = readText(folder, file);
  if (text === undefined) return { entries: [], messages };
  const { value, faults, locate } = readYaml(text, issueSchema);
  const found = inFile(file, faults);
  if (!value) return { entries: [], messages: found };
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
    cover !== undefined && isFile(join(folder, cover))
      ? await measureImage(folder, cover)
      : undefined;
  if (measured?.fault !== undefined) {
    found.push({ file, ...locate(['cover']), rule: '표지', text: measured.fault });
  }
  const images = measured?.image ? [measured.image] : [];
  return { entries: [{ ...value, file, images }], messages: found };
}
