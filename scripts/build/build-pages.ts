import { build } from 'astro';

// Astro in a process of its own, for scripts/build/index.ts.
await build({ logLevel: 'error' });
