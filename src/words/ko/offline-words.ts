/**
 * Texts about issues that are kept on the reader's device for reading offline; a separate file, because its
 * script is loaded later.
 */
export const offlineWords = {
  ask: (size: string) =>
    `이 호의 기사와 그림(${size})을 이 기기에 저장합니다. 인터넷이 없어도 읽을 수 있습니다.`,
  keep: '저장',
  cancel: '취소',
  close: '닫기',
  keeping: '저장하고 있습니다…',
  justKept: (size: string) => `이 호를 저장했습니다(${size}). 인터넷이 없어도 읽을 수 있습니다.`,
  kept: (size: string) => `이 기기에 저장한 호입니다(${size}).`,
  updated: '바뀐 내용을 다시 저장했습니다.',
  stopped: '저장을 취소했습니다.',
  full: '이 기기에 남은 공간이 모자라 저장하지 못했습니다.',
  refused: '이 브라우저에서는 저장할 수 없습니다. 시크릿 창이라면 일반 창에서 열어 주세요.',
  failed: '저장하지 못했습니다. 인터넷 연결을 확인하고 다시 시도해 주세요.',

  savedIssues: '저장한 호 보기',
  none: '저장한 호가 없습니다. 호의 페이지에서 ‘이 호 저장’을 눌러 주세요.',
  total: (size: string, free: string) =>
    `총 ${size}(여러 호가 함께 쓰는 파일은 한 번만 셈) · 남은 저장 공간 약 ${free}`,
  remove: '지우기',
  removeIssue: (issue: string) => `${issue} 지우기`,
  removedHere: '저장본을 지웠습니다.',
  removed: (issue: string) => `${issue} 저장본을 지웠습니다.`,
  offline: '인터넷에 연결되어 있지 않습니다. 이 페이지는 저장한 호에 없어 지금은 볼 수 없습니다.',
};

export type OfflineWords = typeof offlineWords;
