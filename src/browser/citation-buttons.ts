import { CITATION_FORMATS } from '../exports/citation-formats.ts';
import { readingWords as words } from '../words/ko/reading-words.ts';
import { makeElement } from './elements.ts';

/**
 * Puts the buttons that copy and save an article's reference below it. They are in no page, because a browser
 * without this script could do nothing with them; `startCopyAndSaveButtons` answers them.
 */
export function addCitationButtons(): void {
  const formats = Object.entries(CITATION_FORMATS).map(([extension, name]) =>
    toItem({ cite: extension }, name, makeElement('span', 'unseen', words.download)),
  );
  const copy = toItem({ copy: 'cite_text' }, words.copyReference);
  document.querySelector('.cite')?.append(makeElement('ul', 'cite-files', copy, ...formats));
}

function toItem(
  data: Readonly<Record<string, string>>,
  ...label: (Node | string)[]
): HTMLLIElement {
  const button = makeElement('button', '', ...label);
  button.type = 'button';
  Object.assign(button.dataset, data);
  return makeElement('li', '', button);
}
