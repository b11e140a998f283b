import { type IssueKey, UNDATED } from '../archive/issue.ts';

/** The light background of drawings. */
export const PAPER = '#fcfbf8';
/** The dark colour of text in drawings. */
export const INK = '#1d1b18';

const ACCENTS: Record<string, string> = {
  '01': '#2f5d8a',
  '02': '#a3325c',
  '03': '#3d6b2f',
  '04': '#9b2f7b',
  '05': '#1f6b52',
  '06': '#17667a',
  '07': '#3f4fa3',
  '08': '#a63a16',
  '09': '#7d5a00',
  '10': '#9c2f22',
  '11': '#7a4a2b',
  '12': '#64408f',
  [UNDATED]: '#5a554c',
};

/** The colours of an issue: the accent colour of its month and mixtures, as `#rrggbb`. */
interface Inks {
  paper: string;
  accent: string;
  /** The accent mixed with the ink colour. */
  deep: string;
  /** The accent mixed with the paper colour: `mid` 45 %, `tint` 80 %. */
  mid: string;
  tint: string;
}

/** The name of an issue's accent colour: its month, `04`, or `undated`. */
export function accentOf(issue: IssueKey): string {
  return issue === UNDATED ? UNDATED : issue.slice(-2);
}

/** The colours of an accent, by its name (`04`). */
export function inksOf(name: string): Inks {
  const accent = ACCENTS[name] ?? INK;
  return {
    paper: PAPER,
    accent,
    deep: mixColours(accent, INK, 0.55),
    mid: mixColours(accent, PAPER, 0.45),
    tint: mixColours(accent, PAPER, 0.8),
  };
}

/** Mixes `share` (0 to 1) of the second colour into the first; both `#rrggbb`. */
export function mixColours(one: string, other: string, share: number): string {
  const channels = [1, 3, 5].map((start) => {
    const [a, b] = [one, other].map((colour) => parseInt(colour.slice(start, start + 2), 16));
    return Math.round((a ?? 0) * (1 - share) + (b ?? 0) * share);
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
