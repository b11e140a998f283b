import type { APIRoute } from 'astro';
import { loadArchive } from '../../load/load-archive.ts';
import { loadPages } from '../../load/load-pages.ts';
import { loadTitleFont } from '../../load/load-pictures.ts';

export const GET: APIRoute = async () => {
  const pageTitles = loadPages().map(({ title }) => title);
  const font = await loadTitleFont(await loadArchive(), pageTitles);
  return new Response(font, { headers: { 'Content-Type': 'font/woff2' } });
};
