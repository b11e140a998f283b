import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';

const ENTRY = resolve('src/renderer/entry.ts');

/**
 * An adapter without a server, because only an adapter may set its own entry for prerendering (`entry.ts`).
 * The features are not used, but Astro prints an error for each one that is missing.
 */
const ADAPTER = {
  name: 'renderer',
  entrypointResolution: 'auto',
  adapterFeatures: { buildOutput: 'static' },
  supportedAstroFeatures: {
    staticOutput: 'stable',
    hybridOutput: 'stable',
    serverOutput: 'stable',
    sharpImageService: 'stable',
  },
} as const;

/**
 * Makes `astro build` compile the pages into modules that render them (`entry.ts`), and render none.
 * The modules are written to the folder RENDERER_DIR, styles and scripts to OUT_DIR.
 * scripts/build/ then renders the pages that have changed, and compiles only if the code has.
 */
export function rendererIntegration(): AstroIntegration {
  let isBuild = false;
  return {
    name: 'renderer',
    hooks: {
      'astro:config:setup'({ command }) {
        isBuild = command === 'build';
      },
      'astro:config:done'({ setAdapter }) {
        if (isBuild) setAdapter(ADAPTER);
      },
      'astro:build:setup'({ updateConfig }) {
        updateConfig({
          environments: { prerender: { build: { rolldownOptions: { input: ENTRY } } } },
        });
      },
      'astro:build:start'({ setPrerenderer }) {
        setPrerenderer({
          name: 'renderer',
          async setup() {
            const { OUT_DIR = 'dist', RENDERER_DIR } = process.env;
            if (RENDERER_DIR === undefined) throw new Error('Run `npm run build` instead.');
            await cp(join(OUT_DIR, '.prerender'), RENDERER_DIR, { recursive: true });
          },
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('Nothing is rendered by `astro build`.')),
        });
      },
    },
  };
}
