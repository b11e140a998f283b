import { SAVED_URL, WORKER_URL } from '../../site/urls.ts';
import { CACHE, findKeptFile } from './kept-issues.ts';

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
  if (request.mode === 'navigate') event.waitUntil(leaveIfGone());
});

async function answer(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const cache = await caches.open(CACHE);
    const kept = await findKeptFile(cache, new URL(request.url).pathname);
    if (kept) return kept;
    const list =
      request.mode === 'navigate' ? await findKeptFile(cache, BASE_PATH + SAVED_URL) : undefined;
    if (!list) throw error;
    // The page of the kept issues, in place of one that is not kept.
    return new Response(list.body, { status: 503, headers: list.headers });
  }
}

let isChecked = false;

/** Removes this worker and all that is kept if the site has no worker any more; asks once, until it is stopped. */
async function leaveIfGone(): Promise<void> {
  if (isChecked) return;
  isChecked = true;
  const { status } = await fetch(BASE_PATH + WORKER_URL, { method: 'HEAD', cache: 'no-store' });
  if (status !== 404 && status !== 410) return;
  await caches.delete(CACHE);
  await self.registration.unregister();
}
