import type { APIRoute } from 'astro';
import { writeAddresses } from '../site/address-list.ts';
import { addressesOf } from '../site/routes.ts';
import { loadArchive } from '../load/load-archive.ts';
import { loadPages } from '../load/load-pages.ts';

/** All addresses; the 404 page searches them for those most similar to the missing one. */
export const GET: APIRoute = async () => {
  const addresses = addressesOf(await loadArchive(), loadPages());
  return new Response(writeAddresses(addresses), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
