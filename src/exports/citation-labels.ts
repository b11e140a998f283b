/** What readers call the files that an article's citation is handed out in, by the end of their names. */
export const CITATION_LABELS = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' } as const;
