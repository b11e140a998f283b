import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENTRY_FOLDERS, type EntryFolder, type PlacedFile } from '../archive/placed-file.ts';
import { compareText } from '../text/compare.ts';
import { fileNameOf } from '../text/slug.ts';
import { fileMessage, type Message } from '../check/message.ts';
import { normalizeText } from '../body/frontmatter.ts';

/** Entries of one kind that were read without errors, and the messages about their files. */
export interface ReadEntries<T> {
  entries: T[];
  messages: Message[];
}

/**
 * Lists the files of a content folder: relative paths with `/`, sorted, without hidden files.
 * Symbolic links, devices and the like are not listed, but get a message.
 */
export function listFiles(folder: string): { files: string[]; messages: Message[] } {
  const files: string[] = [];
  const messages: Message[] = [];
  const walk = (relative: string): void => {
    const beneath = readdirSync(join(folder, relative), { withFileTypes: true });
    for (const entry of beneath.sort((a, b) => compareText(a.name, b.name))) {
      if (isHidden(entry.name)) continue;
      const path = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) files.push(path);
      else messages.push(fileMessage(path, '파일', LINK));
    }
  };
  walk('');
  return { files, messages };
}

// Symbolic links are never followed: they may lead to a secret, a device or in a circle.
const LINK = '다른 파일을 가리키는 링크는 쓸 수 없습니다. 지우고 파일을 그대로 올려 주세요.';

/**
 * Whether the name is that of a hidden system file (`.git`, `.DS_Store`, `._x.mdx`), not of a
 * misnamed article (`.x.mdx`).
 */
function isHidden(name: string): boolean {
  return name.startsWith('.') && !/^\.(?:(?!_).*\.)?mdx$/iu.test(name);
}

/**
 * Finds the entries of `issues/` or `bids/` among all paths of the content folder; misplaced files
 * (`issues/x.mdx`) are left out.
 */
export function findEntries(files: readonly string[], entryFolder: EntryFolder): PlacedFile[] {
  const folders = new Map<string, string[]>();
  for (const file of files) {
    const name = fileNameOf(file);
    const folder = file.slice(0, -name.length);
    const beside = folders.get(folder);
    if (beside) beside.push(name);
    else folders.set(folder, [name]);
  }
  return files.flatMap((file) => {
    const [first, key = '', name = '', ...deeper] = file.split('/');
    const placed =
      first === entryFolder && ENTRY_FOLDERS[entryFolder].isKey(key) && deeper.length === 0;
    if (!placed || !name.endsWith('.mdx')) return [];
    const beside = folders.get(`${entryFolder}/${key}/`) ?? [];
    return [{ entryFolder, file, key, slug: name.slice(0, -'.mdx'.length), beside }];
  });
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a text file as UTF-8, without byte order mark, with LF; a message if it is not UTF-8.
 * A symbolic link is not read; `listFiles` has the message.
 */
export function readText(
  folder: string,
  file: string,
): { text: string; messages: [] } | { text: undefined; messages: Message[] } {
  const refused = (text: string): { text: undefined; messages: Message[] } => ({
    text: undefined,
    messages: [fileMessage(file, '파일', text)],
  });
  if (!isFile(join(folder, file))) return { text: undefined, messages: [] };
  let bytes;
  try {
    bytes = readFileSync(join(folder, file));
  } catch {
    return refused('열 수 없는 파일입니다. 읽기 권한을 주거나 다시 올려 주세요.');
  }
  const document = documentKind(bytes);
  if (document !== undefined) {
    return refused(
      `${document} 문서입니다. 글만 복사해 메모장이나 VS Code로 만든 .mdx 파일에 붙여 넣어 주세요.`,
    );
  }
  try {
    const text = decoder.decode(bytes);
    if (!looksLikeUtf16(bytes)) return { text: normalizeText(text), messages: [] };
  } catch {
    // Not UTF-8: reported below.
  }
  const encoding = looksLikeUtf16(bytes) ? 'UTF-16으로' : 'CP949로';
  return refused(`UTF-8이 아닙니다(${encoding} 보입니다). UTF-8로 저장해 주세요. ${HOW_TO_SAVE}`);
}

const HOW_TO_SAVE =
  '메모장은 ‘다른 이름으로 저장’에서 인코딩을 UTF-8로 고르고, VS Code는 아래 줄의 인코딩을 눌러 ‘인코딩하여 저장’에서 UTF-8을 고릅니다.';

/** Whether the path is a regular file: no link, folder or device. */
export function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/**
 * The kind of document by its first bytes, `PDF` or in Korean, for one that was renamed to .mdx;
 * undefined for text.
 */
function documentKind(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (start === '504b0304') return 'Word나 한글(HWPX)';
  if (start === 'd0cf11e0') return '한글(HWP)이나 옛 Word';
  return start === '25504446' ? 'PDF' : undefined;
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  // UTF-16 without a byte order mark: every other byte of `---` is 0.
  return marked || (first === 0 && third === 0) || (second === 0 && fourth === 0);
}
