import type { APIRoute } from 'astro';
import { writeAddresses } from '../site/address-list.ts';
import { addressesOf } from '../site/routes.ts';
import { loadArchive } from '../load-archive.ts';
import { loadPages } from '../load-pages.ts';

/** What the page of a wrong address looks through for the nearest one. */
export const GET: APIRoute = async () => {
  const addresses = addressesOf(await loadArchive(), loadPages());
  return new Response(writeAddresses(addresses), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
