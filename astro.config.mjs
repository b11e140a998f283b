import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { digestOf } from './src/content/cache.ts';
import { drawingEdition } from './src/content/drawing-edition.ts';
import { cacheFolder, contentFolder, pagesFolder } from './src/content/folder.ts';
import { readJournal } from './src/content/settings.ts';

const content = contentFolder();
const [journal] = readJournal(content).entries;

export default defineConfig({
  site: journal?.url,
  outDir: process.env.OUT_DIR ?? 'dist',
  cacheDir: join(cacheFolder(), 'astro', digestOf(content)),
  // Not 'always': in development that refuses addresses of files, such as an attachment's.
  trailingSlash: 'ignore',
  // While one page waits for the disk, others are made.
  build: { inlineStylesheets: 'never', concurrency: 4 },
  // Pages with a cacheKey are taken from the last build while nothing that they show has changed.
  experimental: { incrementalBuild: true },
  devToolbar: { enabled: false },
  integrations: [mdx(), sitemap(), draftsInDevelopment()],
  vite: {
    // A small script would be set into the page, where the content security policy forbids it.
    build: { assetsInlineLimit: 0 },
    define: { DRAWING_EDITION: JSON.stringify(drawingEdition()) },
    resolve: { alias: { '@pages': pagesFolder() } },
    // Content of another folder is read by us, never served by Vite.
    server: { fs: { allow: ['.', content] } },
  },
});

/** Drafts are for `astro dev` alone, whatever the environment says. */
function draftsInDevelopment() {
  return {
    name: 'drafts-in-development',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        const shown = JSON.stringify(command === 'dev');
        updateConfig({ vite: { define: { 'import.meta.env.SHOWS_DRAFTS': shown } } });
      },
    },
  };
}
