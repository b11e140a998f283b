declare module 'subset-font' {
  /** The font reduced to the glyphs of the text. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'truetype' | 'woff2'; keepFeatures: readonly string[] },
  ): Promise<Uint8Array>;
}
