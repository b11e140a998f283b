import { isIssueKey } from '../archive/issue.ts';
import type { Message } from '../check/message.ts';
import { explainDecomposed, explainHidden, explainSlug, foldSlug, toSlug } from '../text/slug.ts';
import { findHiddenCharacter } from '../text/characters.ts';
import { fault } from './files.ts';

/** Where entries lie: `<room>/<key>/<slug>.mdx`, with the files that they name beside them. */
const ROOMS = {
  issues: {
    isKey: isIssueKey,
    hint: '기사는 issues/2024-04/처럼 호의 폴더에 두어 주세요.',
  },
  bids: {
    isKey: (key: string): boolean => /^\d{4}$/u.test(key),
    hint: '입찰 공고는 bids/2024/처럼 해의 폴더에 두어 주세요.',
  },
} as const;

/** Where entries of one kind lie. */
export type Room = keyof typeof ROOMS;

/** An .mdx file in its place. */
export interface PlacedFile {
  room: Room;
  file: string;
  /** `2024-04` or `2024` */
  key: string;
  /** The file's name without `.mdx`. */
  slug: string;
  /** Names of the files in the same folder. */
  beside: readonly string[];
}

/** The entries of a room among all files of the folder, those in the wrong place left out. */
export function findEntries(files: readonly string[], room: Room): PlacedFile[] {
  const folders = new Map<string, string[]>();
  for (const file of files) {
    const name = file.slice(file.lastIndexOf('/') + 1);
    const folder = file.slice(0, -name.length);
    const beside = folders.get(folder);
    if (beside) beside.push(name);
    else folders.set(folder, [name]);
  }
  return files.flatMap((file) => {
    const [first, key = '', name = '', ...deeper] = file.split('/');
    const placed = first === room && ROOMS[room].isKey(key) && deeper.length === 0;
    if (!placed || !name.endsWith('.mdx')) return [];
    const beside = folders.get(`${room}/${key}/`) ?? [];
    return [{ room, file, key, slug: name.slice(0, -'.mdx'.length), beside }];
  });
}

/** Files that lie where nothing reads them (an editor would miss the article), and names that no system keeps apart. */
export function checkPlacing(files: readonly string[]): Message[] {
  return [
    ...files.flatMap((file) => {
      const found = explainName(file) ?? explainFolder(file);
      return found ? [fault(file, ...found)] : [];
    }),
    ...findTwins(files),
  ];
}

type Finding = [rule: string, text: string];

const OURS = /^(journal|search|style|issue)\.ya?ml(?:\.txt)?$/iu;
const MARKDOWN = /\.(?:md|mdx|markdown)(?:\.(?:txt|docx?|hwpx?))?$/iu;

function explainName(file: string): Finding | undefined {
  const name = nameOf(file);
  const hidden = findHiddenCharacter(file);
  if (hidden !== undefined) {
    const [, stem = '', ending = ''] = /^(.*?)((?:\.[A-Za-z0-9]+)*)$/su.exec(name) ?? [];
    return ['파일 이름', explainHidden(hidden, `${toSlug(stem) || '고객-경험'}${ending}`)];
  }
  if (name !== name.normalize('NFC')) return ['파일 이름', explainDecomposed(name)];
  const wanted = OURS.exec(name)?.[1];
  if (wanted !== undefined && name !== `${wanted.toLowerCase()}.yaml`) {
    return [
      '파일 이름',
      `이 이름으로는 읽지 않습니다. ${wanted.toLowerCase()}.yaml로 바꿔 주세요.`,
    ];
  }
  if (!isRoom(roomOf(file)) || !MARKDOWN.test(name)) return undefined;
  if (!name.endsWith('.mdx')) {
    const better = name.replace(MARKDOWN, '.mdx');
    return ['파일 이름', `기사의 이름은 .mdx로 끝나야 합니다. ‘${better}’로 바꿔 주세요.`];
  }
  const text = explainSlug(name.slice(0, -'.mdx'.length));
  return text === undefined ? undefined : ['파일 이름', text];
}

function explainFolder(file: string): Finding | undefined {
  const [room = '', key = '', name, ...deeper] = file.split('/');
  if (!isRoom(room)) {
    const isLost = file.endsWith('.mdx') && room !== 'pages';
    return isLost ? ['폴더', `${ROOMS.issues.hint} ${ROOMS.bids.hint}`] : undefined;
  }
  if (name === undefined || !ROOMS[room].isKey(key)) return ['폴더', ROOMS[room].hint];
  return deeper.length > 0
    ? [
        '폴더',
        `${room}/${key} 안에 폴더를 더 만들지 말아 주세요. 파일은 ${room}/${key}에 바로 둡니다.`,
      ]
    : undefined;
}

/** Files that Windows and macOS cannot keep side by side; the addresses of two texts are told apart elsewhere. */
function findTwins(files: readonly string[]): Message[] {
  return [...Map.groupBy(files, foldSlug).values()].flatMap((twins) =>
    twins.length < 2 || twins.every((file) => file.endsWith('.mdx'))
      ? []
      : twins.map((file) => {
          const others = twins.filter((other) => other !== file).join(', ');
          const text = `대소문자나 풀어쓰기만 다른 이름이 있습니다: ${others}. 하나를 지우거나 이름을 바꿔 주세요.`;
          return fault(file, '파일 이름', text);
        }),
  );
}

function isRoom(room: string): room is Room {
  return room in ROOMS;
}

function roomOf(file: string): string {
  return file.slice(0, Math.max(0, file.indexOf('/')));
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
