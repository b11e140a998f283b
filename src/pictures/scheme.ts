import { INK, inksOf, mix } from './palette.ts';

/** What decides how a picture is printed. */
export interface SchemeSpec {
  /** The accent's name, `04`. */
  accent: string;
  /** The year; its issues are printed alike, so that they make a volume on the wall. */
  volume: number;
}

/** The inks that the parts of a picture are printed in. */
export interface Scheme {
  ground: string;
  text: string;
  title: string;
  numeral: string;
  /** The first for the first mark, the others by chance. */
  marks: string[];
  /** Where one mark stands out: it, and the others. */
  chorus: { lit: string; quiet: string };
}

/** One of four ways to print, by the year. */
export function schemeOf({ accent: name, volume }: SchemeSpec): Scheme {
  const { paper, accent, deep, mid, tint } = inksOf(name);
  const schemes: [Scheme, ...Scheme[]] = [
    {
      ground: accent,
      text: paper,
      title: paper,
      numeral: paper,
      marks: [paper, tint, deep, mid],
      chorus: { lit: paper, quiet: mix(accent, deep, 0.55) },
    },
    {
      ground: paper,
      text: INK,
      title: accent,
      numeral: deep,
      marks: [accent, accent, deep, mid],
      chorus: { lit: accent, quiet: tint },
    },
    {
      ground: deep,
      text: paper,
      title: paper,
      numeral: paper,
      marks: [mid, tint, paper, accent],
      chorus: { lit: paper, quiet: accent },
    },
    {
      ground: tint,
      text: INK,
      title: deep,
      numeral: deep,
      marks: [accent, deep, paper, accent],
      chorus: { lit: accent, quiet: paper },
    },
  ];
  return schemes[volume % schemes.length] ?? schemes[0];
}
