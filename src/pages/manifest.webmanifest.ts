import type { APIRoute } from 'astro';
import { toWebManifest } from '../exports/web-manifest.ts';
import { loadArchive } from '../load/load-archive.ts';
import { THEME_COLOURS } from '../meta/token-colours.ts';
import { APP_ICON_SIZES } from '../pictures/emblem.ts';
import { MEDIA_TYPES } from '../site/media-types.ts';

export const GET: APIRoute = async () => {
  const { journal } = await loadArchive();
  const looks = { paper: THEME_COLOURS.light, iconSizes: APP_ICON_SIZES };
  return new Response(toWebManifest(journal, looks), {
    headers: { 'Content-Type': MEDIA_TYPES.webmanifest ?? '' },
  });
};
