/** Texts of the script that every page runs. */
export const pageScriptWords = {
  theme: (theme: string) => `화면 테마: ${theme}`,
  themes: { system: '시스템 설정', light: '밝은 테마', dark: '어두운 테마' },
  textSize: (size: string) => `글자 크기: ${size}`,
  copied: '복사했습니다',
  copiedLink: '링크를 복사했습니다',
  notCopied: '복사하지 못했습니다',
  downloading: '인용 파일을 내려받습니다',
  notDownloaded: '내려받지 못했습니다',
  close: '닫기',
  preparing: '검색을 준비하고 있습니다…',
};

export type PageScriptWords = typeof pageScriptWords;
