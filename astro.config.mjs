import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { digestOf } from './src/content/cache.ts';
import { watchContent } from './src/content/watch-content.ts';
import { drawingEdition } from './src/content/drawing-edition.ts';
import { cacheFolder, contentFolder, pagesFolder, publicFolder } from './src/content/folder.ts';
import { readJournal } from './src/content/settings.ts';
import { rendererIntegration } from './src/renderer/integration.ts';
import { indexLanguageOf } from './src/search/index-language.ts';
import { WORKER_URL } from './src/site/urls.ts';
import { catalogueOf } from './src/words/catalogue.ts';

const content = contentFolder();
const { language = 'ko' } = readJournal(content).readable;

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
    plugins: [watchContent(content)],
    build: {
      // No script is inlined into a page, as the content security policy forbids that.
      assetsInlineLimit: 0,
      // Lightning CSS, which is the default, drops a nested rule in one of 40 builds (its issue 738).
      cssMinify: 'esbuild',
      cssTarget: 'esnext',
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // Each page names its scripts: `Page.astro_astro_type_script_index_0_lang` is `Page` there.
            output: { entryFileNames: ({ name }) => `_astro/${name.split('.')[0]}.[hash].js` },
          },
        },
      },
    },
    define: {
      BASE_PATH: JSON.stringify(process.env.BASE_PATH ?? ''),
      DRAWING_EDITION: JSON.stringify(drawingEdition()),
      // The language by which the search is chosen when a page is compiled.
      SEARCH_LANGUAGE: JSON.stringify(indexLanguageOf(language)),
    },
    worker: {
      // With modules a worker can load a part of its code later.
      format: 'es',
      rolldownOptions: {
        // A service worker is for the folder of its file, and stays at its address.
        output: {
          entryFileNames: ({ name }) =>
            name === 'service-worker' ? WORKER_URL.slice(1) : '_astro/[name]-[hash].js',
          chunkFileNames: '_astro/[name]-[hash].js',
        },
        // Leaves out the code for the search in other languages as a whole.
        treeshake: { moduleSideEffects: [{ test: /\/src\/search\//u, sideEffects: false }] },
      },
    },
    resolve: {
      alias: [
        { find: '@pages', replacement: pagesFolder() },
        // Code for the browser imports the Korean words, and gets those of the journal's language instead.
        { find: /\/words\/ko\//u, replacement: `/words/${catalogueOf(language)}/` },
      ],
    },
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
