import { offlineWords as words } from '../../words/ko/offline-words.ts';

/** Throws if this browser cannot keep issues: it is too old, forbids it, or the page came without TLS. */
export function refuseIfNeeded(): void {
  if ('caches' in window && 'locks' in navigator && 'serviceWorker' in navigator) return;
  throw new DOMException('', 'SecurityError');
}

/** The message for the reader when an issue could not be kept. */
export function explainRefusal(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'AbortError') return words.stopped;
  if (name === 'QuotaExceededError') return words.full;
  return ['SecurityError', 'NotAllowedError'].includes(name) ? words.refused : words.failed;
}
