import type { Words } from '../words/words.ts';

/**
 * Features of a book's chapters that matter to readers who cannot see it or who use the printed edition's
 * page numbers.
 */
export interface BookFeatures {
  /** Whether there are pictures; the cover does not count, as its alternative text repeats all of its words. */
  hasPictures: boolean;
  /** Whether every picture has an alternative text. */
  isDescribed: boolean;
  hasCharts: boolean;
  hasRuby: boolean;
  /** Whether the pages of the printed edition are marked. */
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
 * Metadata of schema.org for EPUB Accessibility 1.1: properties, each with its values. Conformance is not
 * claimed (`dcterms:conformsTo`), because only people can judge whether the editors' alternative texts are
 * good.
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
