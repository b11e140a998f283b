import { build } from 'astro';

// Astro in a process of its own, for scripts/build.ts.
await build({ logLevel: 'error' });
