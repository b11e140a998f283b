import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { APP_ICON_SIZES, FEED_ICON_SIZE, TOUCH_ICON_SIZE } from '../pictures/emblem.ts';
import { rasterIcon } from '../load/load-pictures.ts';

export function getStaticPaths() {
  return [
    { params: { icon: 'apple-touch-icon' }, props: { size: TOUCH_ICON_SIZE } },
    { params: { icon: 'rss' }, props: { size: FEED_ICON_SIZE } },
    ...APP_ICON_SIZES.map((size) => ({ params: { icon: `icon-${size}` }, props: { size } })),
  ];
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { size } }) =>
  new Response(await rasterIcon(size), { headers: { 'Content-Type': 'image/png' } });
