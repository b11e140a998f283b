/** The formats of citation files, by their extension; apart from `citation-files.ts`, which is loaded on the first press. */
export const CITATION_FORMATS = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' } as const;
