import type { Archive, Category } from '../archive/archive.ts';

/** The characters wanted in the title font. */
interface TitleGlyphs {
  /** Characters that are always in the font, whatever its size. */
  always: string[];
  /** Characters that are added up to the size limit, the most frequent first. */
  ranked: string[];
}

/** A font file with the glyphs that fit into the size limit; `left` is the number of glyphs that did not fit. */
export interface FittedFont {
  font: Uint8Array;
  left: number;
}

const PRINTABLE = Array.from({ length: 0x5f }, (_, index) => String.fromCodePoint(0x20 + index));
const PUNCTUATION = '‘’“”·…「」『』《》〈〉—–';
// Characters that the title font (Hahmlet) lacks; the reader's system font shows them.
const NOT_IN_FACE = /[\s\p{Script=Han}]/u;

/** All texts of the archive that pages show in the title font (titles, labels, names), with repetitions. */
export function titleTexts(archive: Archive): string[] {
  const { journal, issues, articles, bids, categories, sources, tags, series, people } = archive;
  return [
    journal.title,
    journal.publisher,
    ...issues.flatMap(({ label, theme }) => [label, theme]),
    ...articles.flatMap(({ title, subtitle }) => [title, subtitle]),
    ...bids.map(({ title }) => title),
    ...categories.flatMap(labelsOf),
    ...sources.map(({ name }) => name),
    ...tags.map(({ name }) => name),
    ...series.map(({ title }) => title),
    ...people.map(({ name }) => name),
  ].filter((text) => text !== undefined);
}

function labelsOf({ label, children }: Category): string[] {
  return [label, ...children.flatMap(labelsOf)];
}

/**
 * Sorts the characters of the titles by frequency. The characters of `fixed`, the headings and labels in
 * the source of the pages, are always in the font.
 */
export function rankGlyphs(fixed: readonly string[], titles: readonly string[]): TitleGlyphs {
  const always = new Set([...PRINTABLE, ...countGlyphs([PUNCTUATION, ...fixed]).keys()]);
  const ranked = [...countGlyphs(titles)]
    .filter(([glyph]) => !always.has(glyph))
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return { always: [...always], ranked: ranked.map(([glyph]) => glyph) };
}

function countGlyphs(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const glyph of text.normalize('NFC')) counts.set(glyph, (counts.get(glyph) ?? 0) + 1);
  }
  return new Map([...counts].filter(([glyph]) => !NOT_IN_FACE.test(glyph)));
}

/**
 * Builds the font with as many of the ranked glyphs as fit into `budget` bytes. `make` builds a font
 * from glyphs; more glyphs must never give a smaller font.
 */
export async function fitGlyphs(
  ranked: readonly string[],
  budget: number,
  make: (glyphs: readonly string[]) => Promise<Uint8Array>,
): Promise<FittedFont> {
  const makeTrial = async (count: number): Promise<Trial> => {
    const font = await make(ranked.slice(0, count));
    return { count, font };
  };
  let high = await makeTrial(ranked.length);
  if (high.font.length <= budget) return { font: high.font, left: 0 };
  let low = await makeTrial(0);
  let [before, last] = [low, high];
  // 1 % of the budget is some twenty glyphs, and every trial takes half a second.
  while (high.count - low.count > 1 && low.font.length < budget * 0.99) {
    const guess = estimateCount(before, last, budget * 0.995);
    const trial = await makeTrial(Math.min(Math.max(guess, low.count + 1), high.count - 1));
    if (trial.font.length <= budget) low = trial;
    else high = trial;
    [before, last] = [last, trial];
  }
  return { font: low.font, left: ranked.length - low.count };
}

interface Trial {
  count: number;
  font: Uint8Array;
}

/** Estimates how many glyphs fit into `bytes`, by linear interpolation between two trials. */
function estimateCount(a: Trial, b: Trial, bytes: number): number {
  const each = (b.font.length - a.font.length) / (b.count - a.count);
  return Math.round(b.count + (bytes - b.font.length) / each);
}
