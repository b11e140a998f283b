import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { readHere } from './entries.ts';
import type { Reader } from './entry.ts';
import type { PlacedFile } from './placing.ts';

// A share of the entries on a thread of its own, for entries.ts.
const { places, reader } = z
  .object({ places: z.custom<PlacedFile[]>(), reader: z.custom<Reader>() })
  .parse(workerData);
parentPort?.postMessage(await readHere(places, reader));
