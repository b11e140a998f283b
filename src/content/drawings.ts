import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { type Drawing, filesOf } from '../pictures/drawing.ts';
import { drawnPath } from './rasters.ts';

const answerSchema = z.strictObject({ name: z.string(), fault: z.string().optional() });

interface Waiting {
  made: Promise<void>;
  done: () => void;
  failed: (error: Error) => void;
}

const waiting = new Map<string, Waiting>();
let worker: Worker | undefined;

/** Starts drawing what the cache lacks, in a worker thread, while pages are built. */
export function startDrawing(drawings: readonly Drawing[]): void {
  // What fails is told to those who read it.
  for (const drawing of drawings) make(drawing).catch(() => undefined);
}

/** The bytes of a drawing's file; drawn only once, since its name is a digest of its content. */
export async function readDrawn(drawing: Drawing, file: string): Promise<Uint8Array<ArrayBuffer>> {
  await make(drawing);
  return new Uint8Array(await readFile(drawnPath(file)));
}

function make(drawing: Drawing): Promise<void> {
  const begun = waiting.get(drawing.name);
  if (begun) return begun.made;
  if (filesOf(drawing).every(({ file }) => existsSync(drawnPath(file)))) return Promise.resolve();
  const { promise, resolve: done, reject: failed } = Promise.withResolvers<undefined>();
  waiting.set(drawing.name, {
    made: promise,
    done: () => {
      done(undefined);
    },
    failed,
  });
  worker ??= startWorker();
  worker.ref();
  worker.postMessage(drawing);
  return promise;
}

function startWorker(): Worker {
  // The site's code is bundled elsewhere; the worker runs from its source.
  const started = new Worker(resolve('src/content/drawing-worker.ts'));
  started.on('message', (message: unknown) => {
    const { name, fault } = answerSchema.parse(message);
    const waiter = waiting.get(name);
    waiting.delete(name);
    if (fault === undefined) waiter?.done();
    else waiter?.failed(new Error(fault));
    if (waiting.size === 0) started.unref();
  });
  started.on('error', (error: Error) => {
    for (const { failed } of waiting.values()) failed(error);
    waiting.clear();
    worker = undefined;
  });
  return started;
}
