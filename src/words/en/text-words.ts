import type { TextWords } from '../ko/text-words.ts';
import { plural } from './plural.ts';

/** Words that are written into the text of an article: for its notes, tables, charts and interviews. */
export const textWords: TextWords = {
  footnotes: 'Notes',
  backToText: (note, mention) =>
    `Back to the text at note ${note}${mention > 1 ? ` (mention ${mention})` : ''}`,
  table: (number) => `Table ${number}`,
  tableOf: (title) => `Table: ${title}`,
  unit: 'Unit',
  asTable: 'Show as a table',
  photo: (name) => `(Photo: ${name})`,
  sourceOfNumbers: (source) => `Source: ${source}`,
  watchAt: (host) => `Watch at ${host}`,
  listenAt: (host) => `Listen at ${host}`,
  question: 'Question',
  questionShort: 'Q',
  answer: 'A',
  heading: 'section',

  charts: {
    bar: 'bar chart',
    stacked: 'stacked bar chart',
    line: 'line chart',
    share: 'share chart',
  },
  chart: (title, labels, series, kind, range) =>
    `${title}: a ${kind} of ${plural(labels, 'item')}${series > 1 ? ` in ${series} series` : ''}; ${range}.`,
  chartEntry: (label, series) =>
    series === undefined ? `‘${label}’` : `‘${label}’ in ‘${series}’`,
  chartEntries: (first, count) => `${first} and ${plural(count - 1, 'other')}`,
  onlyValue: (name, value) => `${name} is ${value}`,
  equalValues: (value) => `all values are ${value}`,
  largestAndSmallest: (largest, smallest) =>
    `the largest value is ${largest[0]} (${largest[1]}), the smallest ${smallest[0]} (${smallest[1]})`,
};
