import { SAVED_URL, WORKER_URL } from '../../site/urls.ts';
import { KEPT_CACHE, findKeptFile, openKeptCache } from './kept-issues.ts';
import { updateKept } from './replace-issue.ts';

// The service worker of readers who keep an issue. It always asks the network first, however slow
// it is, and shows kept files only if the network fails.

interface FetchEvent {
  readonly request: Request;
  /** Of the page that asks; '' for a page itself. */
  readonly clientId: string;
  respondWith: (response: Promise<Response>) => void;
  waitUntil: (work: Promise<unknown>) => void;
}

/**
 * The parts of the worker's global object that are used; TypeScript has either the types of a worker or those
 * of a page.
 */
declare const self: {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim: () => Promise<void>;
    get: (id: string) => Promise<{ readonly url: string } | undefined>;
  };
  skipWaiting: () => Promise<void>;
  addEventListener: (
    type: 'install' | 'activate' | 'fetch',
    listener: (event: FetchEvent) => void,
  ) => void;
};

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const isOwn = request.url.startsWith(`${location.origin}${BASE_PATH}/`);
  // With `no-store` the page is about to keep the file, so it must come from the network.
  if (!isOwn || request.method !== 'GET' || request.cache === 'no-store') return;
  event.respondWith(answer(event));
  if (request.mode === 'navigate') event.waitUntil(lookForChanges());
});

async function answer({ request, clientId }: FetchEvent): Promise<Response> {
  try {
    // Otherwise the browser answers for as long as the host lets it store a page, often ten minutes.
    return await fetch(request, request.mode === 'navigate' ? { cache: 'no-cache' } : {});
  } catch (error) {
    const cache = await openKeptCache();
    const page = clientId === '' ? undefined : await self.clients.get(clientId);
    const kept = cache && (await findKeptFile(cache, pathOf(request), pathOf(page ?? request)));
    if (kept) return kept;
    const isPage = cache && request.mode === 'navigate';
    const list = isPage ? await findKeptFile(cache, BASE_PATH + SAVED_URL) : undefined;
    if (!list) throw error;
    // The page of kept issues, in place of a page that is not kept.
    return new Response(list.body, { status: 503, headers: list.headers });
  }
}

function pathOf({ url }: { url: string }): string {
  return new URL(url).pathname;
}

let hasLooked = false;

/**
 * Updates the kept issues; removes them and this worker if the site no longer has a worker. Runs once in the
 * life of the worker, which the browser stops soon after the last page is closed.
 */
async function lookForChanges(): Promise<void> {
  if (hasLooked) return;
  hasLooked = true;
  try {
    const { status } = await fetch(BASE_PATH + WORKER_URL, { method: 'HEAD', cache: 'no-store' });
    if (status === 404 || status === 410) await leave();
    else await updateKept();
  } catch {
    // Without a network; tried again with the next page.
    hasLooked = false;
  }
}

async function leave(): Promise<void> {
  await caches.delete(KEPT_CACHE);
  await self.registration.unregister();
}
