import { offlineWords as words } from '../../words/ko/offline-words.ts';

/** Whether this browser keeps nothing: it is too old, forbids it, or the page came without TLS. */
export function isRefused(): boolean {
  return !('caches' in window && 'locks' in navigator && 'serviceWorker' in navigator);
}

/** What to tell the reader when an issue could not be kept. */
export function explainRefusal(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'AbortError') return words.stopped;
  if (name === 'QuotaExceededError') return words.full;
  return name === 'SecurityError' || name === 'InvalidStateError' ? words.refused : words.failed;
}
