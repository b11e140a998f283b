/** The characters of the title font. */
interface TitleGlyphs {
  /** Characters that the font always has, whatever its size. */
  always: string[];
  /** Characters that it has while it fits the size limit, the most frequent first. */
  ranked: string[];
}

/** A font with the glyphs that fit the size limit; `left` counts those that did not. */
export interface FittedFont {
  font: Uint8Array;
  left: number;
}

const PRINTABLE = Array.from({ length: 0x5f }, (_, index) => String.fromCodePoint(0x20 + index));
const PUNCTUATION = '‘’“”·…「」『』《》〈〉—–';
// The face has none of them, so the reader's own font shows them.
const NOT_IN_FACE = /[\s\p{Script=Han}]/u;

/** What titles are written with; `fixed` are the words that the pages themselves say. */
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
 * The font with as many of the ranked glyphs as fit into so many bytes. `make` gives the font
 * with the first so many; a glyph more never makes it lighter.
 */
export async function fitGlyphs(
  ranked: readonly string[],
  budget: number,
  make: (glyphs: readonly string[]) => Promise<Uint8Array>,
): Promise<FittedFont> {
  const weigh = async (count: number): Promise<Trial> => {
    const font = await make(ranked.slice(0, count));
    return { count, font };
  };
  let high = await weigh(ranked.length);
  if (high.font.length <= budget) return { font: high.font, left: 0 };
  let low = await weigh(0);
  let [before, last] = [low, high];
  // A hundredth of the budget is some twenty glyphs, and every trial takes half a second.
  while (high.count - low.count > 1 && low.font.length < budget * 0.99) {
    const guess = aim(before, last, budget * 0.995);
    const trial = await weigh(Math.min(Math.max(guess, low.count + 1), high.count - 1));
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
function aim(a: Trial, b: Trial, bytes: number): number {
  const each = (b.font.length - a.font.length) / (b.count - a.count);
  return Math.round(b.count + (bytes - b.font.length) / each);
}
