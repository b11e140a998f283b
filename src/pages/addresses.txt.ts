import type { APIRoute } from 'astro';
import { writeAddresses } from '../site/address-list.ts';
import { addressesOf } from '../site/routes.ts';
import { loadArchive } from '../load/load-archive.ts';
import { loadPages } from '../load/load-pages.ts';

/** All addresses, among which the 404 page looks for those nearest to the one asked for. */
export const GET: APIRoute = async () => {
  const addresses = addressesOf(await loadArchive(), loadPages());
  return new Response(writeAddresses(addresses), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
