import { build } from 'astro';

// A separate process of scripts/build/index.ts: builds the pages with Astro into OUT_DIR.
await build({ logLevel: 'error' });
