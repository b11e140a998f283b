import type { APIRoute } from 'astro';
import { absoluteUrl, SITEMAP_URL } from '../site/urls.ts';
import { loadArchive } from '../load/load-archive.ts';

export const GET: APIRoute = async () => {
  const { journal } = await loadArchive();
  const sitemap = absoluteUrl(SITEMAP_URL, journal.url);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
