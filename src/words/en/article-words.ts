import type { ArticleWords } from '../ko/article-words.ts';
import { plural } from './plural.ts';

/** Texts of an article's page: of its facts, its tools and what follows the article. */
export const articleWords: ArticleWords = {
  roles: {
    글: 'Words',
    정리: 'Editing',
    사진: 'Photographs',
    번역: 'Translation',
    인터뷰: 'Interview',
    인터뷰이: 'Interviewee',
  },
  by: (author) => `By ${author}`,
  date: 'Date',
  lastEdited: 'Last edited',
  readingTime: 'Reading time',
  minutes: (minutes) => `about ${minutes} min`,
  source: 'Source',
  pages: 'In print',
  onPages: (pages) => (/^\d+$/u.test(pages) ? `p. ${pages}` : `pp. ${pages}`),
  originalDate: 'Date of the original',
  reporter: (name) => name,
  showOriginal: 'Read the original',
  contents: 'Contents',

  textSize: 'Text size',
  textSizes: { small: 'Small', normal: 'Normal', large: 'Large', larger: 'Larger' },
  view: 'View and share',
  tools: 'Article tools',
  copyLink: 'Copy link',
  print: 'Print',
  share: 'Share',
  corrections: 'Corrections',
  attachments: 'Attachments',

  cite: 'Cite',
  report: 'Report a mistake',
  edit: 'Edit this article',
  contribute: 'Contribute an article',
  reportTitle: (title) => `Mistake in: ${title}`,
  reportOpening: 'Hello, there is a mistake on this page:',
  part: (part) => `Part ${part}`,
  partOf: (title, part) => `Series: ${title}, part ${part}`,
  related: 'Related articles',
  sameTags: 'Same tags',
  sameTopics: 'Shared topics',
  sameSource: 'Same source',
  readOn: 'More of this issue',
  readOther: (issue) => `Read ${issue}`,
  nextArticle: 'Next article',
  contentsOf: (issue) => `Contents of ${issue}`,

  moreAttachments: (first, others) =>
    `Attached: ${first}${others > 0 ? ` and ${plural(others, 'more file')}` : ''}`,
};
