import type { APIRoute } from 'astro';
import { toLlmsText } from '../exports/llms.ts';
import { loadArchive } from '../load/load-archive.ts';

export const GET: APIRoute = async () =>
  new Response(toLlmsText(await loadArchive()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
