import type { PageScriptWords } from '../ko/page-script-words.ts';

/** Texts of the script that every page runs. */
export const pageScriptWords: PageScriptWords = {
  theme: (theme) => `Theme: ${theme}`,
  themes: { system: 'as the system', light: 'light', dark: 'dark' },
  textSize: (size) => `Text size: ${size}`,
  copied: 'Copied',
  copiedLink: 'Link copied',
  notCopied: 'Not copied',
  downloading: 'Downloading the citation',
  notDownloaded: 'Not downloaded',
  close: 'Close',
  preparing: 'Preparing the search…',
};
