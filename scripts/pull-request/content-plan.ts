import type { Message } from '../../src/check/message.ts';
import type { Change } from './changes.ts';

/** What is taken from a pull request into the content of its base. */
export interface ContentPlan {
  /** Removed before anything is written. */
  removed: string[];
  written: { path: string; object: string }[];
  /** Content that is no plain file. */
  refused: Message[];
  /** Changed, but not content: code, settings, standing pages. Nothing of it is taken. */
  others: string[];
}

// What may be read as data. Standing pages (content/pages/) are code.
const CONTENT = /^content\/(?:(?:issues|bids)(?:\/.*)?|(?:journal|search|style)\.yaml)$/su;
const FOLDER = /^content\/(?:issues|bids)$/u;
// To Windows a backslash is a slash, and `..` behind one leads elsewhere.
const HIDDEN = /(?:^|\/)\.|\\/u;
const REMOVED = '000000';
const PLAIN_FILE = '100';
const SYMBOLIC_LINK = '120000';

/** Parts the changed paths into content, which is taken as data, and everything else, which is not. */
export function planContent(changes: readonly Change[]): ContentPlan {
  const isContent = ({ path }: Change): boolean => CONTENT.test(path) && !HIDDEN.test(path);
  const content = changes.filter(isContent);
  const kept = content.filter(({ mode }) => mode !== REMOVED);
  return {
    removed: content.filter(({ mode }) => mode === REMOVED).map(({ path }) => path),
    written: kept
      .filter((change) => findFault(change) === undefined)
      .map(({ path, object }) => ({ path, object })),
    refused: kept.flatMap((change) => {
      const text = findFault(change);
      return text === undefined
        ? []
        : [{ file: change.path, line: 1, column: 1, rule: '파일', text }];
    }),
    others: changes.filter((change) => !isContent(change)).map(({ path }) => path),
  };
}

function findFault({ path, mode }: Change): string | undefined {
  if (mode === SYMBOLIC_LINK) {
    return '심볼릭 링크는 받지 않습니다. 링크를 지우고 가리키던 파일을 그대로 올려 주세요.';
  }
  if (!mode.startsWith(PLAIN_FILE)) {
    return '다른 저장소(서브모듈)는 받지 않습니다. 지우고 파일을 그대로 올려 주세요.';
  }
  return FOLDER.test(path)
    ? '폴더가 있을 자리에 파일이 있습니다. 지우고 폴더를 되돌려 주세요.'
    : undefined;
}
