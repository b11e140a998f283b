import { availableParallelism } from 'node:os';
import { Garu } from 'garu-ko';
import type { Tinypool } from 'tinypool';
import * as z from 'zod';
import { digestOf } from '../../src/content/cache.ts';
import { codeDigest } from '../../src/content/code-digest.ts';
import { readSealed, writeSealed } from '../../src/content/sealed-cache.ts';
import { runOnPool, startPool } from '../../src/content/worker-pool.ts';
import { analyze } from '../../src/search/analyze.ts';
import { formatMorphemes } from '../../src/search/morpheme-format.ts';
import {
  type Analyser,
  toWordAnalyser,
  type WordAnalyser,
} from '../../src/search/word-analyser.ts';

// Starting a worker takes as long as analysing this many characters.
const WORTH_A_WORKER = 75_000;

/**
 * The morphemes of each text in the format of `formatMorphemes`: from the cache, or else analysed on all
 * processors. The related articles and the search index need the same texts, so the second finds all cached.
 */
export async function analyzeTexts(texts: readonly string[]): Promise<string[]> {
  const version = codeDigest('scripts/build/analysis.ts');
  const keys = texts.map((text) => digestOf(version, text));
  const known = keys.map((key) => readSealed('morphemes', key)?.toString());
  const missing = [...new Set(texts.filter((_, index) => known[index] === undefined))];
  const analyzed = new Map(await analyzeMissing(missing));
  return texts.map((text, index) => {
    const cached = known[index];
    if (cached !== undefined) return cached;
    const written = analyzed.get(text) ?? '';
    writeSealed('morphemes', keys[index] ?? '', Buffer.from(written));
    return written;
  });
}

// Not started again for each call, because each process has to load the analyser and its model.
let pool: Tinypool | undefined;

type AnalyzedTexts = [text: string, morphemes: string][];

async function analyzeMissing(texts: readonly string[]): Promise<AnalyzedTexts> {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const count = Math.min(availableParallelism(), Math.floor(length / WORTH_A_WORKER));
  if (texts.length === 0) return [];
  if (count < 2) return pairTexts(texts, await analyzeHere(texts));
  // Sorted by length, so that the shares are of about the same length.
  const sorted = [...texts].sort((a, b) => b.length - a.length);
  const shares = Array.from({ length: count }, (_, share) =>
    sorted.filter((_text, index) => index % count === share),
  );
  // Processes, because V8 died twice in three tries when threads analysed 10,000 articles: it
  // compiles the analyser's WebAssembly again in each thread (`Check failed: jit_page.has_value()`).
  pool ??= startPool(import.meta.filename, {
    workers: availableParallelism(),
    runtime: 'child_process',
  });
  const workers = pool;
  const analyzed = await Promise.all(
    shares.map(async (share) =>
      pairTexts(share, writtenSchema.parse(await runOnPool(workers, share))),
    ),
  );
  return analyzed.flat();
}

const writtenSchema = z.array(z.string());

/** Analyses texts in this process; `analyzeMissing` also runs it in other processes. */
export default async function analyzeHere(texts: readonly string[]): Promise<string[]> {
  analyzeWord ??= toWordAnalyser(await loadAnalyser());
  const own = analyzeWord;
  return texts.map((text) => formatMorphemes(text, analyze(text, own)));
}

let analyzeWord: WordAnalyser | undefined;

function pairTexts(texts: readonly string[], written: readonly string[]): AnalyzedTexts {
  return texts.map((text, index) => [text, written[index] ?? '']);
}

/** Loads the analyser garu-ko with its model, without its deprecation warning on the console. */
export async function loadAnalyser(): Promise<Analyser> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    const garu = await Garu.load();
    return {
      analyze(text) {
        const result = garu.analyze(text);
        return Array.isArray(result) ? { tokens: [] } : result;
      },
    };
  } finally {
    console.warn = warn;
  }
}
