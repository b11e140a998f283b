import type { Words } from '../words/words.ts';

/** What the chapters of a book hold that a reader who cannot see or turn it by page wants to know. */
export interface BookFeatures {
  /** Whether there are pictures; the cover does not count, as its alternative text has all that it says. */
  hasPictures: boolean;
  /** Whether every picture has an alternative text. */
  isDescribed: boolean;
  hasCharts: boolean;
  hasRuby: boolean;
  /** Whether places of the printed edition are marked. */
  hasPages: boolean;
}

/** Finds the features in the XHTML of the chapters. */
export function findFeatures(chapters: readonly string[]): BookFeatures {
  const some = (pattern: RegExp): boolean => chapters.some((xhtml) => pattern.test(xhtml));
  return {
    hasPictures: some(/<img /u),
    isDescribed: !some(/<img [^>]*\balt=""(?![^>]*\brole="presentation")/u),
    hasCharts: some(/<svg /u),
    hasRuby: some(/<ruby>/u),
    hasPages: some(/ role="doc-pagebreak"/u),
  };
}

/** The sentences about accessibility that readers see in the colophon and in their library. */
export function summarizeAccessibility(
  { hasPictures, isDescribed, hasCharts, hasPages }: BookFeatures,
  { book }: Words,
): string {
  const { text, described, undescribed, charts, pages } = book.accessible;
  return [
    text,
    ...(hasPictures ? [isDescribed ? described : undescribed] : []),
    ...(hasCharts ? [charts] : []),
    ...(hasPages ? [pages] : []),
  ].join(' ');
}

/**
 * Properties of schema.org for EPUB Accessibility 1.1, each with its values. There is no claim of
 * conformance (`dcterms:conformsTo`): whether the alternative texts of editors are good is for people to say.
 */
export function accessibilityProperties(
  features: BookFeatures,
): (readonly [property: string, value: string])[] {
  const { hasPictures, isDescribed, hasCharts, hasRuby, hasPages } = features;
  const isVisual = hasPictures || hasCharts;
  const values = {
    'schema:accessMode': ['textual', ...(isVisual ? ['visual'] : [])],
    'schema:accessModeSufficient': [
      ...(isDescribed ? ['textual'] : []),
      ...(isVisual ? ['textual,visual'] : []),
    ],
    'schema:accessibilityFeature': [
      ...['ARIA', 'displayTransformability', 'readingOrder', 'structuralNavigation'],
      ...['tableOfContents', 'unlocked'],
      ...(isVisual && isDescribed ? ['alternativeText'] : []),
      ...(hasCharts ? ['longDescription'] : []),
      ...(hasRuby ? ['rubyAnnotations'] : []),
      ...(hasPages ? ['pageBreakMarkers', 'pageNavigation'] : []),
    ],
    'schema:accessibilityHazard': ['none'],
  };
  return Object.entries(values).flatMap(([property, all]) =>
    all.map((value) => [property, value] as const),
  );
}
