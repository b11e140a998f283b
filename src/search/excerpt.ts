/** A run of an excerpt, with whether the search found it. */
export interface ExcerptRun {
  text: string;
  marked: boolean;
}

/**
 * The text of an excerpt without its HTML: the parser's document runs and loads nothing, and
 * only words and marks leave it.
 */
export function toExcerptRuns(html: string): ExcerptRun[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes]
    .map((node) => ({ text: node.textContent ?? '', marked: node.nodeName === 'MARK' }))
    .filter(({ text }) => text !== '');
}
