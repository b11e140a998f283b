import type { APIRoute } from 'astro';
import css from '../../styles/feed.css?raw';

export const GET: APIRoute = () =>
  new Response(css, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
