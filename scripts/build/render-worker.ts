import * as z from 'zod';
import type { SitePath } from '../../src/renderer/entry.ts';
import { DAMAGED_CACHE } from '../../src/content/cache.ts';
import { explainDiskFault } from '../disk-fault.ts';
import { keepOutput, type KeptOutput, outputSchema } from './kept-outputs.ts';
import { fileOfPath, loadRenderer, pathsByFile, type Renderer } from './renderer.ts';
import { withBase } from './with-base.ts';

/** Files to render: `renderer` is the folder of the compiled pages, `base` the base path of the site. */
export interface RenderTask {
  renderer: string;
  base: string;
  files: readonly string[];
}

export const renderedSchema = z.array(z.tuple([z.string(), outputSchema]));

/** Rendered files, by their path in the site. */
export type Rendered = z.infer<typeof renderedSchema>;

/** Renders files of the site into the cache, one after the other; runs in a worker process. */
export default async function renderFiles({
  renderer,
  base,
  files,
}: RenderTask): Promise<Rendered> {
  loaded ??= load(renderer);
  const { paths, renderPath } = await loaded;
  const rendered: Rendered = [];
  for (const file of files) {
    const path = paths.get(file);
    if (path) rendered.push([file, await renderFile(renderPath, path, base)]);
  }
  return rendered;
}

// Loaded once for all tasks of this process.
let loaded: ReturnType<typeof load> | undefined;

async function load(renderer: string) {
  const { listPaths, renderPath } = await loadRenderer(renderer);
  return {
    renderPath,
    paths: pathsByFile(await listPaths()),
  };
}

/** Renders a file into the cache; if the code of its page throws, the error names the page. */
export async function renderFile(
  renderPath: Renderer['renderPath'],
  path: SitePath,
  base: string,
): Promise<KeptOutput> {
  const response = await renderPath(path).catch((error: unknown) => {
    throw explainPage(path, error);
  });
  // The page for missing addresses, 404.html, is rendered with the status 404.
  if (response.status !== 200 && response.status !== 404) {
    throw new Error(`${path.pathname} 페이지를 만들지 못했습니다.`);
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  return keepOutput(withBase(fileOfPath(path), bytes, base), path.cacheKey);
}

/** The error with the path of the page in its message; an error of the cache or the disk is returned unchanged. */
function explainPage({ pathname }: SitePath, error: unknown): unknown {
  const reason = error instanceof Error ? error.message : String(error);
  return reason === DAMAGED_CACHE || explainDiskFault(error) !== undefined
    ? error
    : new Error(`${pathname} 페이지를 만들지 못했습니다. ${reason}`, { cause: error });
}
