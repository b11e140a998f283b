import { INK, inksOf, mixColours } from './palette.ts';

/** Input of the colour scheme of a cover or a share image. */
export interface SchemeSpec {
  /** Name of the accent colour, `04`. */
  accent: string;
  /** Year of the issue, 2024: all issues of a year share one colour scheme. */
  volume: number;
}

/** The colours of a cover or a share image, as `#rrggbb`. */
export interface Scheme {
  ground: string;
  text: string;
  title: string;
  numeral: string;
  /** Colours of the marks: the first mark gets the first colour, each other mark a random one. */
  marks: string[];
  /** Colours in a figure with one highlighted mark: of this mark (`lit`) and of all others (`quiet`). */
  highlight: { lit: string; quiet: string };
}

/** Returns one of four colour schemes, chosen by the year. */
export function schemeOf({ accent: name, volume }: SchemeSpec): Scheme {
  const { paper, accent, deep, mid, tint } = inksOf(name);
  const schemes: [Scheme, ...Scheme[]] = [
    {
      ground: accent,
      text: paper,
      title: paper,
      numeral: paper,
      marks: [paper, tint, deep, mid],
      highlight: { lit: paper, quiet: mixColours(accent, deep, 0.55) },
    },
    {
      ground: paper,
      text: INK,
      title: accent,
      numeral: deep,
      marks: [accent, accent, deep, mid],
      highlight: { lit: accent, quiet: tint },
    },
    {
      ground: deep,
      text: paper,
      title: paper,
      numeral: paper,
      marks: [mid, tint, paper, accent],
      highlight: { lit: paper, quiet: accent },
    },
    {
      ground: tint,
      text: INK,
      title: deep,
      numeral: deep,
      marks: [accent, deep, paper, accent],
      highlight: { lit: accent, quiet: paper },
    },
  ];
  return schemes[volume % schemes.length] ?? schemes[0];
}
