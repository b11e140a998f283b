import type { BookWords } from '../ko/book-words.ts';

/** Texts of the EPUB of an issue, a series or a category, and of the link to it. */
export const bookWords: BookWords = {
  link: 'E-book (EPUB)',
  titleOf: (journal, name) => `${journal}, ${name}`,
  cover: (title) => `Cover of ${title}`,
  landmarks: 'Landmarks',
  body: 'Articles',
  pagesOf: (journal, issue) => `Printed pages of ${journal}, ${issue}`,
  colophon: 'About this book',
  journal: 'Journal',
  issue: 'Issue',
  publisher: 'Publisher',
  issueDate: 'Published',
  lastEdited: 'Last edited',
  accessibility: 'Accessibility',
  typeface: 'Typeface of titles',
  onSite: 'Read on the site',
  cite: 'To cite',
  citation: 'Each article ends with its author, title, issue and address for a reference list.',
  accessible: {
    text: 'Headings and contents lead through the text, whose size and colours the reader can set.',
    described: 'Pictures are described.',
    undescribed: 'Some pictures have no description.',
    charts: 'The numbers of each chart are also in a table.',
    pages: 'Pages can be found by the numbers of the printed edition.',
  },
};
