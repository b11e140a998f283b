import type { APIRoute } from 'astro';
import { absoluteUrl } from '../archive/urls.ts';
import { loadArchive } from '../load-archive.ts';

export const GET: APIRoute = async () => {
  const { journal } = await loadArchive();
  const sitemap = absoluteUrl('/sitemap-index.xml', journal.url);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
