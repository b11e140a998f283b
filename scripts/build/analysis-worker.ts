import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { analyze } from '../../src/search/analyze.ts';
import { loadAnalyser, toCache } from './analysis.ts';

// A share of the texts in a thread of its own, for scripts/build/analysis.ts.
const texts = z.array(z.string()).parse(workerData);
const analyser = await loadAnalyser();
parentPort?.postMessage(texts.map((text) => toCache(analyze(text, analyser))));
