import type { Message } from '../../src/check/message.ts';
import { toInertHtml } from '../../src/check/report/inert-html.ts';
import { formatCount } from '../../src/text/counts.ts';

/** A file that differs between two commits. */
interface Change {
  path: string;
  /** Git mode of the path in the newer commit, `100644`; `000000` if it was deleted. */
  mode: string;
  /** Git hash of the file in the newer commit. */
  object: string;
}

/**
 * Reads the output of `git diff-tree -r -z --no-renames`: `:100644 100644 1a… 2b… M\0path\0` for
 * each path.
 */
export function readChanges(raw: string): Change[] {
  const fields = raw.split('\0');
  return fields.flatMap((field, index) => {
    const [, mode, , object] = field.startsWith(':') && index % 2 === 0 ? field.split(' ') : [];
    const path = fields[index + 1];
    return mode === undefined || object === undefined || path === undefined
      ? []
      : [{ path, mode, object }];
  });
}

/** The changes of content that are copied from a pull request to the checked out base. */
export interface ContentPlan {
  /** Paths to delete, before any file is written. */
  removed: string[];
  written: { path: string; object: string }[];
  /** Errors about content that is not a regular file (symbolic link, submodule). */
  refused: Message[];
  /** Changed files that are not content (code, settings, standing pages), which are not copied. */
  others: string[];
}

// Paths of content that is only data; standing pages (content/pages/) are code.
const CONTENT = /^content\/(?:(?:issues|bids)(?:\/.*)?|(?:journal|search|style)\.yaml)$/su;
const FOLDER = /^content\/(?:issues|bids)$/u;
// Matches hidden files, and paths with a backslash, which is a separator on Windows: `..` after it
// would lead out of the folder.
const HIDDEN = /(?:^|\/)\.|\\/u;
const REMOVED = '000000';
const PLAIN_FILE = '100';
const SYMBOLIC_LINK = '120000';

/** Divides the changed paths into content, which is copied, and everything else, which is not. */
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

const SHOWN = 20;

/** Markdown about the changed files that were not copied; '' if all were copied. */
export function formatLeftOut({
  refused,
  others,
}: Pick<ContentPlan, 'refused' | 'others'>): string {
  return [
    ...section(
      '받지 않은 파일',
      '그대로 올린 보통 파일만 받습니다.',
      refused.map(({ file, text }) => `<code>${toInertHtml(file)}</code> ${toInertHtml(text)}`),
    ),
    ...section(
      '글이 아닌 파일',
      `글이 아닌 파일도 ${formatCount(others.length, '개')} 바뀝니다. 점검과 미리보기에는 쓰지 않았습니다. 코드는 관리자가 읽은 다음에 시험합니다.`,
      others.map((path) => `<code>${toInertHtml(path)}</code>`),
    ),
  ].join('\n');
}

function section(title: string, text: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const left = items.length - SHOWN;
  return [
    `## ${title}`,
    '',
    text,
    '',
    ...items.slice(0, SHOWN).map((item) => `- ${item}`),
    ...(left > 0 ? [`- 그리고 ${formatCount(left, '개')} 더`] : []),
    '',
    '',
  ];
}
