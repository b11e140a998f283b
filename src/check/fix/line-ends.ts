import { normalizeText } from '../../body/frontmatter.ts';

/** Byte order marks and Windows line ends become what every other file has. */
export function fixLineEnds(text: string): string {
  return normalizeText(text.replace(/^\uFEFF+/u, ''));
}
