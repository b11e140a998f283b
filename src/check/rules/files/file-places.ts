import { ENTRY_FOLDERS, type EntryFolder } from '../../../archive/placed-file.ts';
import { findHiddenCharacter } from '../../../text/characters.ts';
import { explainPathPart } from '../../../text/path-part.ts';
import {
  fileNameOf,
  besideFile,
  explainDecomposed,
  explainHidden,
  explainSlug,
  foldSlug,
  toSlug,
} from '../../../text/slug.ts';
import type { EntryRecord } from '../../check-entry.ts';
import { fileMessage, isError, type Message } from '../../message.ts';

/** Errors for files that are not read because of their folder or name, and for names that differ only in case. */
export function checkPlacing(files: readonly string[]): Message[] {
  return [
    ...files.flatMap((file) => {
      const found = explainName(file) ?? explainFolder(file);
      return found ? [fileMessage(file, ...found)] : [];
    }),
    ...findTwins(files),
  ];
}

type Finding = [rule: string, text: string];

const PAGES = 'pages';
const PAGES_HINT = '페이지는 pages/about.mdx처럼 pages 폴더에 바로 두어 주세요.';

const OURS = /^(journal|search|style|issue)\.ya?ml(?:\.txt)?$/iu;
const MARKDOWN = /\.(?:md|mdx|markdown)(?:\.(?:txt|docx?|hwpx?))?$/iu;

function explainName(file: string): Finding | undefined {
  const name = fileNameOf(file);
  const hidden = findHiddenCharacter(file);
  if (hidden !== undefined) {
    const [, stem = '', ending = ''] = /^(.*?)((?:\.[A-Za-z0-9]+)*)$/su.exec(name) ?? [];
    return ['파일 이름', explainHidden(hidden, `${toSlug(stem) || '골목-산책'}${ending}`)];
  }
  if (name !== name.normalize('NFC')) return ['파일 이름', explainDecomposed(name)];
  const wanted = OURS.exec(name)?.[1];
  if (wanted !== undefined && name !== `${wanted.toLowerCase()}.yaml`) {
    return [
      '파일 이름',
      `이 이름의 파일은 읽지 않습니다. ${wanted.toLowerCase()}.yaml로 바꿔 주세요.`,
    ];
  }
  const topFolder = topFolderOf(file);
  if (!isEntryFolder(topFolder) && topFolder !== PAGES) return undefined;
  if (!MARKDOWN.test(name)) {
    if (topFolder === PAGES) return undefined;
    const text = explainPathPart(name, '파일 이름');
    return text === undefined ? undefined : ['파일 이름', text];
  }
  if (!name.endsWith('.mdx')) {
    const better = name.replace(MARKDOWN, '.mdx');
    const kind = topFolder === PAGES ? '페이지' : '기사';
    return ['파일 이름', `${kind}의 이름은 .mdx로 끝나야 합니다. ‘${better}’로 바꿔 주세요.`];
  }
  const text = explainSlug(name.slice(0, -'.mdx'.length));
  return text === undefined ? undefined : ['파일 이름', text];
}

function explainFolder(file: string): Finding | undefined {
  const [topFolder = '', key = '', name, ...deeper] = file.split('/');
  if (!isEntryFolder(topFolder)) {
    if (file === PAGES) return ['폴더', PAGES_HINT];
    if (!file.endsWith('.mdx')) return undefined;
    if (topFolder !== PAGES)
      return ['폴더', `${ENTRY_FOLDERS.issues.hint} ${ENTRY_FOLDERS.bids.hint}`];
    return name === undefined ? undefined : ['폴더', PAGES_HINT];
  }
  if (name === undefined || !ENTRY_FOLDERS[topFolder].isKey(key))
    return ['폴더', ENTRY_FOLDERS[topFolder].hint];
  return deeper.length > 0
    ? [
        '폴더',
        `${topFolder}/${key} 안에는 하위 폴더를 만들 수 없습니다. 파일은 ${topFolder}/${key}에 바로 둡니다.`,
      ]
    : undefined;
}

/** Errors for paths that are the same file on Windows or macOS; two .mdx files are left to `findCollisions`. */
function findTwins(files: readonly string[]): Message[] {
  return [...Map.groupBy(files, foldSlug).values()].flatMap((twins) =>
    twins.length < 2 || twins.every((file) => file.endsWith('.mdx'))
      ? []
      : twins.map((file) => {
          const others = twins.filter((other) => other !== file).join(', ');
          const text = `대소문자나 자모 분리(NFD)만 다른 이름이 있습니다: ${others}. 하나를 지우거나 이름을 바꿔 주세요.`;
          return fileMessage(file, '파일 이름', text);
        }),
  );
}

function isEntryFolder(topFolder: string): topFolder is EntryFolder {
  return topFolder in ENTRY_FOLDERS;
}

function topFolderOf(file: string): string {
  return file.slice(0, Math.max(0, file.indexOf('/')));
}

const DOCUMENT = /\.(?:docx?|hwpx?|odt|rtf|txt)$/iu;

/**
 * Advice for files in an issue's or a year's folder that no entry there uses: an article sent as a
 * Word file would otherwise be overlooked. A folder with an entry that has errors is skipped,
 * because its list of used files may be incomplete. `ofIssues` are the files that issue.yaml files name.
 */
export function findUnusedFiles(
  files: readonly string[],
  entries: readonly (Pick<EntryRecord, 'named' | 'messages'> & { file: string })[],
  ofIssues: readonly string[],
): Message[] {
  const ofEntries = entries.flatMap(({ file, named }) =>
    named.map(([name]) => besideFile(file, name)),
  );
  const used = new Set([...ofEntries, ...ofIssues]);
  const unsure = new Set(
    entries.filter(({ messages }) => messages.some(isError)).map(({ file }) => folderOf(file)),
  );
  return files
    .filter(
      (file) => /^(?:issues|bids)\/[^/]+\/[^/]+$/u.test(file) && !/\.(?:mdx|yaml)$/u.test(file),
    )
    .filter((file) => !used.has(file) && !unsure.has(folderOf(file)))
    .map((file) => ({ ...fileMessage(file, '파일', explainUnused(file)), severity: 'advice' }));
}

function explainUnused(file: string): string {
  return DOCUMENT.test(file)
    ? '이 파일은 사이트에 나오지 않습니다. 글이라면 .mdx 파일에 옮겨 적고, 첨부라면 기사의 attachments에 적어 주세요.'
    : '이 파일을 쓰는 기사나 공고가 없습니다. 본문에 넣거나 지워 주세요.';
}

function folderOf(file: string): string {
  return besideFile(file, '');
}
