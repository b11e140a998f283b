import type { SubjectWords } from '../ko/subject-words.ts';
import { formatNumber, plural } from './plural.ts';

/** Texts of the pages of people, series and tags. */
export const subjectWords: SubjectWords = {
  people: 'People',
  peopleNote: 'The people and organisations that write, photograph, translate and are interviewed.',
  personNote: (name) => `Articles by and with ${name}.`,
  titleOfPerson: (name) => `Articles by and with ${name}`,
  personFeedNote: (journal, name) => `Articles in ${journal} by and with ${name}.`,
  didIn: (roles) => roles.map(([role, count]) => `${role}: ${formatNumber(count)}`).join(', '),

  allSeries: 'Series',
  seriesNote: 'Stories told in several parts.',
  titleOfSeries: (title) => `Series: ${title}`,
  partsOf: (title) => `The parts of ‘${title}’, from the first one on.`,
  seriesFeedNote: (journal, title) => `The series ‘${title}’ in ${journal}.`,
  progress: (count, total) =>
    total === undefined ? plural(count, 'article') : `${count} of ${plural(total, 'part')}`,
  parts: (from, to) => (from === to ? `Part ${from}` : `Parts ${from}–${to}`),
  missingPart: 'Not in this archive.',
  comingPart: 'Still to come.',

  noTags: 'No tag has two articles yet.',
  titleOfTag: (name) => `Articles tagged ‘${name}’`,
  titleOfSource: (name) => `Articles based on ${name}`,
  titleOfCategory: (trail) => `Section: ${trail}`,
};
