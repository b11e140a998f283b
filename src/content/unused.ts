import { isError, type Message } from '../check/message.ts';
import { besideFile } from '../text/slug.ts';
import { fault } from './files.ts';
import type { EntryRecord } from './records.ts';

const DOCUMENT = /\.(?:docx?|hwpx?|odt|rtf|txt)$/iu;

/**
 * Advice for files of an issue or a year that nothing beside them names: an article that came as
 * a Word file would be missed in silence. Where an entry has errors, what it names is not sure.
 */
export function findUnusedFiles(
  files: readonly string[],
  entries: readonly { file: string; record: EntryRecord }[],
  covers: readonly string[],
): Message[] {
  const named = entries.flatMap(({ file, record }) =>
    record.named.map((name) => besideFile(file, name)),
  );
  const used = new Set([...named, ...covers]);
  const unsure = new Set(
    entries.filter(({ record }) => record.messages.some(isError)).map(({ file }) => folderOf(file)),
  );
  return files
    .filter(
      (file) => /^(?:issues|bids)\/[^/]+\/[^/]+$/u.test(file) && !/\.(?:mdx|yaml)$/u.test(file),
    )
    .filter((file) => !used.has(file) && !unsure.has(folderOf(file)))
    .map((file) => ({ ...fault(file, '파일', explain(file)), severity: 'advice' }));
}

function explain(file: string): string {
  return DOCUMENT.test(file)
    ? '이 파일은 사이트에 나오지 않습니다. 글이라면 .mdx 파일에 옮겨 적고, 첨부라면 기사의 attachments에 적어 주세요.'
    : '이 파일을 쓰는 기사나 공고가 없습니다. 본문에 넣거나 지워 주세요.';
}

function folderOf(file: string): string {
  return besideFile(file, '');
}
