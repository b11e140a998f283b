import * as z from 'zod';
import type { SitePath } from '../../src/renderer/entry.ts';
import { DAMAGED_CACHE } from '../../src/content/cache.ts';
import { explainDiskFault } from '../disk-fault.ts';
import { keepOutput, type KeptOutput, outputSchema } from './kept-outputs.ts';
import { fileOfPath, loadRenderer, pathsByFile, type Renderer } from './renderer.ts';
import { withBase } from './with-base.ts';

/** Some files to render, with the folder of the compiled pages and the base path of the site. */
export interface RenderTask {
  renderer: string;
  base: string;
  files: readonly string[];
}

export const renderedSchema = z.array(z.tuple([z.string(), outputSchema]));

/** Rendered files, by their path in the site. */
export type Rendered = z.infer<typeof renderedSchema>;

/** Renders files of the site into the cache, one after the other. Runs in processes of its own. */
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

/** The compiled pages and the paths by file, once for all tasks of this process. */
let loaded: ReturnType<typeof load> | undefined;

async function load(renderer: string) {
  const { listPaths, renderPath } = await loadRenderer(renderer);
  return {
    renderPath,
    paths: pathsByFile(await listPaths()),
  };
}

/** Renders a file into the cache; throws, with the page in the message, if its code throws. */
export async function renderFile(
  renderPath: Renderer['renderPath'],
  path: SitePath,
  base: string,
): Promise<KeptOutput> {
  const response = await renderPath(path).catch((error: unknown) => {
    throw explainPage(path, error);
  });
  // The page for missing addresses has the status that it is sent with.
  if (response.status !== 200 && response.status !== 404) {
    throw new Error(`${path.pathname} 페이지를 만들지 못했습니다.`);
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  return keepOutput(withBase(fileOfPath(path), bytes, base), path.cacheKey);
}

/** The error with the page that it is about; one of the cache or the disk stays as it is. */
function explainPage({ pathname }: SitePath, error: unknown): unknown {
  const reason = error instanceof Error ? error.message : String(error);
  return reason === DAMAGED_CACHE || explainDiskFault(error) !== undefined
    ? error
    : new Error(`${pathname} 페이지를 만들지 못했습니다. ${reason}`, { cause: error });
}
