/** Korean message about a file or folder, what is wrong and what to do, for each error code of the system. */
const FAULTS: Readonly<Record<string, (path: string) => string>> = {
  ENOSPC: (path) => `디스크가 가득 찼습니다(${path}). 공간을 비운 뒤 다시 빌드해 주세요.`,
  EDQUOT: (path) =>
    `쓸 수 있는 디스크 용량을 다 썼습니다(${path}). 공간을 비운 뒤 다시 빌드해 주세요.`,
  EROFS: (path) => `읽기 전용 디스크라 쓸 수 없습니다(${path}). ${OTHER_PLACE}`,
  EACCES: (path) => `쓸 권한이 없습니다(${path}). 권한을 바꾸거나, ${OTHER_PLACE}`,
  EPERM: (path) => `쓸 권한이 없습니다(${path}). 권한을 바꾸거나, ${OTHER_PLACE}`,
  ENOTDIR: (path) => `폴더가 있어야 할 곳에 파일이 있습니다(${path}). ${MOVE_FILE}`,
  EEXIST: (path) => `폴더가 있어야 할 곳에 파일이 있습니다(${path}). ${MOVE_FILE}`,
  EISDIR: (path) => `파일이 있어야 할 곳에 폴더가 있습니다(${path}). 옮긴 뒤 다시 빌드해 주세요.`,
  EIO: (path) => `디스크를 읽거나 쓰지 못했습니다(${path}). 디스크를 점검해 주세요.`,
  EMFILE: () => '열어 둔 파일이 너무 많습니다. `ulimit -n 4096` 다음에 다시 빌드해 주세요.',
};

/** Matches errors about reading a file or folder, not writing: `EACCES: permission denied, scandir '/a'`. */
const READING = /^(?:EACCES|EPERM): [^,]*, (?:l?stat|scandir) /u;

function explainDenied(path: string): string {
  return `읽을 권한이 없습니다(${path}). 권한을 바꾼 뒤 다시 실행해 주세요.`;
}

const OTHER_PLACE = '사이트는 --out에, 캐시는 환경 변수 CACHE_DIR에 다른 폴더를 적어 주세요.';
const MOVE_FILE = '파일을 옮기거나 지운 뒤 다시 빌드해 주세요.';

/**
 * One Korean line about an error of the disk, its folders or their permissions; undefined for any
 * other error. The code is taken from the message (`EROFS: read-only file system, open '/a'`),
 * because an error from another process has lost its other fields.
 */
export function explainDiskFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const [, code = '', rest = ''] = /^([A-Z]+): (.*)$/su.exec(error.message) ?? [];
  const explain = READING.test(error.message) ? explainDenied : FAULTS[code];
  if (!explain) return explainDiskFault(error.cause);
  // If the message has two paths, the last one is the one that should have been written.
  return explain(/'([^']*)'$/u.exec(rest)?.[1] ?? code);
}
