import { resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { contentFolder, SHIPPED } from './src/content/folder.ts';
import { readJournal } from './src/content/read.ts';

const content = contentFolder();
const [journal] = readJournal(content).entries;

export default defineConfig({
  site: journal?.url,
  outDir: process.env['OUT_DIR'] ?? 'dist',
  cacheDir: resolve(process.env['CACHE_DIR'] ?? '.cache', 'astro'),
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [mdx(), sitemap()],
  vite: {
    resolve: { alias: { '@pages': resolve(SHIPPED, 'pages') } },
    // Content of another folder is read by us, never served by Vite.
    server: { fs: { allow: ['.', content] } },
  },
});
