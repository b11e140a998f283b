import type { OfflineWords } from '../ko/offline-words.ts';

export const offlineWords: OfflineWords = {
  ask: (size) =>
    `The articles and pictures of this issue (${size}) will be saved on this device, to be read without the internet.`,
  keep: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  keeping: 'Saving…',
  justKept: (size) => `This issue is saved (${size}). You can read it without the internet.`,
  kept: (size) => `This issue is saved on this device (${size}).`,
  updated: 'What has changed was saved again.',
  stopped: 'Saving was cancelled.',
  full: 'It was not saved: there is not enough space left on this device.',
  refused: 'This browser cannot save it. In a private window, try a normal one.',
  failed: 'It was not saved. Please check your connection and try again.',

  savedIssues: 'Show saved issues',
  none: 'No issue is saved. Press “Save this issue” on the page of an issue.',
  total: (size, free) =>
    `${size} in all (files that issues share counted once) · about ${free} of space left`,
  remove: 'Remove',
  removeIssue: (issue) => `Remove ${issue}`,
  removedHere: 'It is no longer saved.',
  removed: (issue) => `Removed: ${issue}`,
  offline: 'You are not connected to the internet, and this page is not saved.',
};
