import type { BookWords, ExportWords } from '../ko/export-words.ts';
import { plural } from './plural.ts';

/** Texts of letters, Markdown, llms.txt and citations. */
export const exportWords: ExportWords = {
  joinAuthors: (authors) => new Intl.ListFormat('en').format(authors),

  letterHelp: { before: 'If this mail is hard to read, ', link: 'read it on the site', after: '.' },
  readIssue: 'Read this issue on the site',
  followNew: 'Follow new articles',
  seeIssues: 'See past issues',
  leadStory: 'Lead story',
  seeArticles: 'See all articles of this issue',
  articlesLeft: (count) => `${plural(count, 'article')} did not fit into this mail.`,
  summariesLeft: 'Not every summary fitted into this mail.',
  noticesLeft: (count) => `${plural(count, 'tender')} did not fit into this mail.`,
  seeNoticesOf: (year) => `See all tenders of ${year}`,
  letterStyle: { fonts: 'Segoe UI,Roboto,Helvetica,Arial', wordBreak: 'normal' },

  inIssue: 'Issue',
  category: 'Section',
  address: 'Address',
  licence: 'Licence',

  newArticles: 'Newest articles',
  lists: 'Lists',
  issues: 'Issues',
  wholeTexts: 'newest articles in full',
  feedsBy: (kinds) => `feeds by ${['section', ...kinds].join(', ')}`,
  sitemap: 'Sitemap',
  everyAddress: 'every address',
  llmsIntroduction: (publisher, since, holdings, licence) =>
    `Published by ${publisher} since ${since}. ${holdings} Licence: ${licence}.`,
  llmsHoldings: (articles, notices = 0) =>
    `There ${articles === 1 ? 'is' : 'are'} ${plural(articles, 'article')}${notices > 0 ? ` and ${plural(notices, 'tender')}` : ''}.`,
  llmsMarkdown: () => 'Add index.md to the address of any of them to read it as Markdown.',
};

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
