import { build } from 'astro';

// Astro in a process of its own, for scripts/build.ts: what it took is free again before the
// search index is made (2,000 articles: 1.2 GB at the peak in one process).
await build({ logLevel: 'warn' });
