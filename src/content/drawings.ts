import { join, resolve } from 'node:path';
import type { Tinypool } from 'tinypool';
import type { Drawing } from '../pictures/drawing.ts';
import { drawingEdition } from './drawing-edition.ts';
import { readSealed, writeSealed } from './sealed-cache.ts';
import { runOnPool, startPool } from './worker-pool.ts';

// Number of tasks that the worker gets at once: while it lays out one drawing, sharp's own threads
// rasterise others.
const AT_ONCE = 4;

const pending = new Map<string, Promise<void>>();
let pool: Tinypool | undefined;

/** The bytes of one file of a drawing, from the cache or newly drawn; the drawing's name is a digest of its content. */
export async function readDrawn(drawing: Drawing, file: string): Promise<Uint8Array<ArrayBuffer>> {
  if (!readSealed(kind(), file)) await make(drawing);
  const drawn = readSealed(kind(), file);
  if (!drawn) throw new Error(`${file}: the drawing is not in the cache.`);
  return new Uint8Array(drawn);
}

function make(drawing: Drawing): Promise<void> {
  const begun = pending.get(drawing.name);
  if (begun) return begun;
  // Astro runs the site's code from a bundle; the worker runs from its source.
  pool ??= startPool(resolve('src/content/draw-worker.ts'), { workers: 1, tasksAtOnce: AT_ONCE });
  const made = draw(pool, drawing).finally(() => pending.delete(drawing.name));
  pending.set(drawing.name, made);
  return made;
}

async function draw(workers: Tinypool, drawing: Drawing): Promise<void> {
  try {
    await runOnPool(workers, drawing);
  } catch (error) {
    // The worker may have exited; `astro dev` continues with a new one.
    pool = undefined;
    throw error;
  }
}

/** Writes a file of a drawing into the cache. */
export function writeDrawn(file: string, bytes: Uint8Array): void {
  writeSealed(kind(), file, bytes);
}

/** The drawings' folder in the cache; each version of the drawing code has its own. */
function kind(): string {
  return join('drawings', drawingEdition());
}
