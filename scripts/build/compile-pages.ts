import { build } from 'astro';

// Runs as a separate process of scripts/build/renderer.ts. Astro compiles the pages into modules that render
// them, in the folder RENDERER_DIR, and their styles and scripts into OUT_DIR.
await build({ logLevel: 'error' });
