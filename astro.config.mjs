import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { digestOf } from './src/content/cache.ts';
import { drawingEdition } from './src/content/drawing-edition.ts';
import { cacheFolder, contentFolder, pagesFolder } from './src/content/folder.ts';
import { rendererIntegration } from './src/renderer/integration.ts';

const content = contentFolder();

export default defineConfig({
  outDir: process.env.OUT_DIR ?? 'dist',
  cacheDir: join(cacheFolder(), 'astro', digestOf(content)),
  // With 'always' the development server refuses addresses of files, such as attachments.
  trailingSlash: 'ignore',
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [mdx(), draftsInDevelopment(), rendererIntegration()],
  vite: {
    // No script is inlined into a page, as the content security policy forbids that.
    build: { assetsInlineLimit: 0 },
    define: { DRAWING_EDITION: JSON.stringify(drawingEdition()) },
    resolve: { alias: { '@pages': pagesFolder() } },
    // Lets Vite know a content folder outside of the repository.
    server: { fs: { allow: ['.', content] } },
  },
});

/** Shows drafts in `astro dev` only, whatever the environment says. */
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
