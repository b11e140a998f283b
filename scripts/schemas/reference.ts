import type * as z from 'zod';
import { articleSchema } from '../../src/archive/article.ts';
import { bidSchema } from '../../src/archive/bid.ts';
import { issueSchema } from '../../src/archive/issue.ts';
import { journalSchema } from '../../src/archive/journal.ts';
import { membersListSchema } from '../../src/archive/members-list.ts';
import { searchWordsSchema } from '../../src/archive/search-words.ts';
import { standingPageSchema } from '../../src/archive/standing-page.ts';
import { styleSchema } from '../../src/archive/style.ts';
import { ENGLISH_FIELDS } from './english-fields.ts';
import { type Field, listFields, toJsonSchema } from './field-list.ts';

// The reference is written between these marks, which also keep Prettier from changing it.
const START = '<!-- prettier-ignore-start -->';
const END = '<!-- prettier-ignore-end -->';

const FILES: readonly { name: keyof typeof ENGLISH_FIELDS; heading: string; schema: z.ZodType }[] =
  [
    { name: 'journal', heading: '`journal.yaml`', schema: journalSchema },
    { name: 'issue', heading: '`issues/2024-04/issue.yaml`', schema: issueSchema },
    { name: 'article', heading: 'Article: `issues/2024-04/<name>.mdx`', schema: articleSchema },
    { name: 'notice', heading: 'Tender notice: `bids/2024/<name>.mdx`', schema: bidSchema },
    { name: 'page', heading: 'Standing page: `pages/<name>.mdx`', schema: standingPageSchema },
    { name: 'search', heading: '`search.yaml`', schema: searchWordsSchema },
    { name: 'style', heading: '`style.yaml`', schema: styleSchema },
    {
      name: 'members',
      heading: '`members.yaml`, written by `npm run members`',
      schema: membersListSchema,
    },
  ];

/**
 * The document with a new English reference of all fields between START and END; throws if they are
 * missing.
 */
export function withReference(document: string): string {
  const [start, end] = [document.indexOf(START), document.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`The marks ${START} and ${END} are missing.`);
  return `${document.slice(0, start)}${START}\n\n${toReference()}\n${document.slice(end)}`;
}

function toReference(): string {
  return FILES.map(({ name, heading, schema }) => {
    const rows = listFields(toJsonSchema(schema)).flatMap((field) => toRows(field, name));
    const lines = ['| Field | Type | Required | Meaning |', '| --- | --- | :-: | --- |', ...rows];
    return `### ${heading}\n\n${lines.join('\n')}\n`;
  }).join('\n');
}

function toRows(field: Field, name: keyof typeof ENGLISH_FIELDS): string[] {
  const { path, type, isRequired, fields } = field;
  const cells = [`\`${path}\``, type, isRequired ? '✓' : '', ENGLISH_FIELDS[name][path] ?? ''];
  const row = `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [row, ...fields.flatMap((inner) => toRows(inner, name))];
}
