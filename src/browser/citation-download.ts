import { CITATION_FILES, citationFileName } from '../exports/citation-files.ts';
import { parseCsl } from '../exports/csl.ts';
import { requireElement } from './elements.ts';
import { saveFile } from './save-file.ts';

/**
 * Makes the citation file of the article on this page and has the browser save it. The button names the
 * format (`data-cite="bib"`), an element around it the citation key (`data-citation-key`). Throws if the
 * page is not the page of an article.
 */
export function downloadCitation(button: HTMLElement): void {
  const { cite: extension = '' } = button.dataset;
  const key = button.closest<HTMLElement>('[data-citation-key]')?.dataset.citationKey ?? '';
  const file = new Map(Object.entries(CITATION_FILES)).get(extension);
  if (!file) throw new TypeError(`There is no citation file .${extension}.`);
  const jsonLd = requireElement(document, 'script[type$="ld+json"]', HTMLScriptElement);
  const item = parseCsl(jsonLd.textContent, key);
  saveFile(citationFileName(item, extension), new Blob([file.write(item)], { type: file.type }));
}
