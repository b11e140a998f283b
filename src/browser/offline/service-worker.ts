import { SAVED_URL, WORKER_URL } from '../../site/urls.ts';
import { CACHE, findKeptFile, openKeptCache } from './kept-issues.ts';
import { updateKept } from './replace-issue.ts';

// The service worker of readers who keep an issue. The network always goes first, however slow it is; what is
// kept is shown only if the network fails.

interface FetchEvent {
  readonly request: Request;
  respondWith: (response: Promise<Response>) => void;
  waitUntil: (work: Promise<unknown>) => void;
}

/** What is used of the worker's global object; TypeScript knows either its types or those of a page. */
declare const self: {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim: () => Promise<void> };
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
  // `no-store`: what is about to be kept must come from the network.
  if (!isOwn || request.method !== 'GET' || request.cache === 'no-store') return;
  event.respondWith(answer(request));
  if (request.mode === 'navigate') event.waitUntil(lookForChanges());
});

async function answer(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const cache = await openKeptCache();
    const kept = cache && (await findKeptFile(cache, new URL(request.url).pathname));
    if (kept) return kept;
    const isPage = cache && request.mode === 'navigate';
    const list = isPage ? await findKeptFile(cache, BASE_PATH + SAVED_URL) : undefined;
    if (!list) throw error;
    // The page of the kept issues, in place of one that is not kept.
    return new Response(list.body, { status: 503, headers: list.headers });
  }
}

let hasLooked = false;

/**
 * Updates what is kept, or removes it and this worker if the site has no worker any more. Done once until the
 * browser stops the worker, which it does soon after the last page.
 */
async function lookForChanges(): Promise<void> {
  if (hasLooked) return;
  hasLooked = true;
  try {
    const { status } = await fetch(BASE_PATH + WORKER_URL, { method: 'HEAD', cache: 'no-store' });
    if (status === 404 || status === 410) await leave();
    else await updateKept();
  } catch {
    // Without a network; the next page tries again.
    hasLooked = false;
  }
}

async function leave(): Promise<void> {
  await caches.delete(CACHE);
  await self.registration.unregister();
}
