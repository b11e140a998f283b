import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CITATION_LABELS } from './citation-labels.ts';
import type { CslItem } from './csl.ts';
import { escapeTex } from './tex.ts';

/** How each file of `CITATION_LABELS` is written and served. */
export const CITATION_FILES: Record<
  keyof typeof CITATION_LABELS,
  { type: string; write: (item: CslItem) => string }
> = {
  bib: { type: 'application/x-bibtex; charset=utf-8', write: toBibtex },
  ris: { type: 'application/x-research-info-systems; charset=utf-8', write: toRis },
  json: { type: 'application/vnd.citationstyles.csl+json', write: toCslJson },
};

// Hangul stays as it is. This turns the library's escaping off altogether, so that ours takes its place.
plugins.config.get('@bibtex').format.asciiOnly = false;

function toBibtex(item: CslItem): string {
  const names = item.author?.map(({ literal }) => ({ literal: escapeTex(literal) }));
  const escaped = {
    ...item,
    title: escapeTex(item.title),
    'container-title': escapeTex(item['container-title']),
    publisher: escapeTex(item.publisher),
    ...(names && { author: names }),
  };
  return `${plugins.output.format('bibtex', [escaped]).trimEnd()}\n`;
}

// The library breaks a long line after 70 characters, words and addresses too, and no reader
// mends them; it cuts the key, too. Here it only finds the tags.
function toRis(item: CslItem): string {
  const [{ TY, ...tags } = {}] = plugins.output.format('ris', [item], { format: 'object' });
  const lines = Object.entries({ TY, ...tags, ID: item.id, ER: '' }).flatMap(([tag, values]) =>
    [values ?? ''].flat().map((value) => `${tag}  - ${toRisValue(tag, value)}`),
  );
  return `${lines.join('\r\n')}\r\n`;
}

function toRisValue(tag: string, value: string): string {
  // `2024/4/1/` -> `2024/04/01/`, as the format has it.
  return tag === 'DA' ? value.replace(/\/(?=\d\/)/gu, '/0') : value.replace(/\s+/gu, ' ');
}

function toCslJson(item: CslItem): string {
  return `${JSON.stringify([item], undefined, 2)}\n`;
}
