declare module 'subset-font' {
  /** The font reduced to the glyphs of the text (`keepAllGlyphs`: with all), a variable one to these axes. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: 'truetype' | 'woff2';
      keepFeatures?: readonly string[];
      keepAllGlyphs?: boolean;
      variationAxes?: Readonly<Record<string, number>>;
    },
  ): Promise<Uint8Array>;
}
