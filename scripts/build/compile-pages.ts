import { build } from 'astro';

// A separate process of scripts/build/renderer.ts: compiles the pages with Astro into modules that
// render them (RENDERER_DIR), and their styles and scripts into OUT_DIR.
await build({ logLevel: 'error' });
