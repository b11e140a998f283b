import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Message } from '../archive/message.ts';
import { normalizeText } from '../body/frontmatter.ts';

/** Everything in a content folder, by relative path with `/`, sorted; hidden files left out. */
export function listFiles(folder: string): { files: string[]; messages: Message[] } {
  const files: string[] = [];
  const messages: Message[] = [];
  const root = realpathSync(folder);
  const walk = (relative: string): void => {
    for (const name of readdirSync(join(folder, relative)).sort()) {
      if (name.startsWith('.')) continue;
      const path = relative === '' ? name : `${relative}/${name}`;
      const stat = lstatSync(join(folder, path));
      if (stat.isSymbolicLink() && !leadsInside(join(folder, path), root)) {
        messages.push(
          fault(
            path,
            '파일',
            '폴더 밖이나 없는 곳을 가리키는 링크입니다. 파일을 그대로 올려 주세요.',
          ),
        );
      } else if (stat.isDirectory()) {
        walk(path);
      } else {
        files.push(path);
      }
    }
  };
  walk('');
  return { files, messages };
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads a text file as UTF-8, without byte order mark, with LF; a message where it is not UTF-8. */
export function readText(
  folder: string,
  file: string,
): { text: string; messages: [] } | { text: undefined; messages: Message[] } {
  const bytes = readFileSync(join(folder, file));
  try {
    const text = decoder.decode(bytes);
    return { text: normalizeText(text), messages: [] };
  } catch {
    return {
      text: undefined,
      messages: [
        fault(
          file,
          '파일',
          `UTF-8이 아닙니다(${guessEncoding(bytes)}). 편집기에서 UTF-8로 저장해 주세요.`,
        ),
      ],
    };
  }
}

/** A message about a file as a whole. */
export function fault(file: string, rule: string, text: string): Message {
  return { file, line: 1, column: 1, rule, text };
}

function guessEncoding(bytes: Uint8Array): string {
  const utf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return utf16 ? 'UTF-16으로 보입니다' : 'CP949로 보입니다';
}

function leadsInside(link: string, root: string): boolean {
  try {
    return realpathSync(link).startsWith(root + sep);
  } catch {
    return false;
  }
}
