import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { digestOf } from './src/content/cache.ts';
import { drawingEdition } from './src/content/drawing-edition.ts';
import { cacheFolder, contentFolder, pagesFolder, publicFolder } from './src/content/folder.ts';
import { readJournal } from './src/content/settings.ts';
import { rendererIntegration } from './src/renderer/integration.ts';
import { ANALYSED_LANGUAGE, indexLanguageOf } from './src/search/index-language.ts';

const content = contentFolder();

export default defineConfig({
  publicDir: publicFolder(),
  outDir: process.env.OUT_DIR ?? 'dist',
  cacheDir: join(cacheFolder(), 'astro', digestOf(content)),
  // With 'always' the development server refuses addresses of files, such as attachments.
  trailingSlash: 'ignore',
  // Only of a build: `npm run dev` shows the addresses that an editor types.
  base: process.env.BASE_PATH || '/',
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [mdx(), draftsInDevelopment(), rendererIntegration()],
  vite: {
    // No script is inlined into a page, as the content security policy forbids that.
    build: { assetsInlineLimit: 0 },
    define: {
      DRAWING_EDITION: JSON.stringify(drawingEdition()),
      SEARCH_LANGUAGE: JSON.stringify(searchLanguage()),
    },
    // So that the code for the search in other languages is left out as a whole.
    worker: {
      rolldownOptions: {
        treeshake: { moduleSideEffects: [{ test: /\/src\/search\//u, sideEffects: false }] },
      },
    },
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

/** The language of the search index, by which the search of a page is chosen when it is compiled. */
function searchLanguage() {
  const [journal] = readJournal(content).entries;
  return journal ? indexLanguageOf(journal.language) : ANALYSED_LANGUAGE;
}
