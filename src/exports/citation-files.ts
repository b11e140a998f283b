import type { CITATION_FORMATS } from './citation-formats.ts';
import type { CslItem, CslName } from './csl.ts';

/** The citation files of an article by extension: media type and writer. */
export const CITATION_FILES = {
  bib: { type: 'application/x-bibtex; charset=utf-8', write: toBibtex },
  ris: { type: 'application/x-research-info-systems; charset=utf-8', write: toRis },
  json: { type: 'application/vnd.citationstyles.csl+json', write: toCslJson },
} as const satisfies Record<keyof typeof CITATION_FORMATS, object>;

/** Name of the file as the reader saves it, from the slug in the article's address: `gen-z-workplace.bib`. */
export function citationFileName({ URL: address }: CslItem, extension: string): string {
  return `${decodeURIComponent(address.split('/').at(-2) ?? '')}.${extension}`;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

// UTF-8: Hangul is not escaped, only the syntax of TeX.
function toBibtex(item: CslItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const fields = {
    author: toTexNames(item.author),
    journal: escapeTex(item['container-title']),
    editor: toTexNames(item.editor),
    issn: item.ISSN,
    number: item.issue,
    pages: item.page?.replaceAll('-', '--'),
    year,
    month: month && [MONTHS[month - 1], day].join(' ').trimEnd(),
    publisher: escapeTex(item.publisher),
    title: protectCapitals(escapeTex(item.title)),
    url: item.URL,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`\t${name} = {${value}},\n`],
  );
  return `@article{${item['citation-key']},\n${lines.join('')}}\n`;
}

/** Names in BibTeX, `{홍길동} and {한국 상담 \& 협회}`: BibTeX neither splits nor reorders a name in braces. */
function toTexNames(names: readonly CslName[] | undefined): string | undefined {
  return names?.map(({ literal }) => `{${escapeTex(literal)}}`).join(' and ');
}

/** Puts words with capitals in braces (`다시 보는 {AI}`), because BibTeX styles lower-case titles outside braces. */
function protectCapitals(title: string): string {
  return title
    .split(/(:\s*)/u)
    .map((text) => text.replace(/([^\\])\b([a-z]*[A-Z].*?)\b/gu, '$1{$2}'))
    .join('');
}

const TEX_COMMANDS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

/** Escapes TeX syntax, and separates characters that TeX joins: `--` gives `-{}-`. */
function escapeTex(text: string): string {
  return text
    .replace(/[\\~^<>{}&%$#_]/gu, (sign) => TEX_COMMANDS[sign] ?? `\\${sign}`)
    .replace(/-(?=-)|'(?=')|[`!?](?=`)/gu, '$&{}');
}

/** Writes an article as RIS; a long value is not wrapped, because reference managers do not join wrapped lines. */
function toRis(item: CslItem): string {
  const [year, ...monthAndDay] = item.issued?.['date-parts'][0] ?? [];
  // A reference manager joins SP and EP to one range; several ranges are all in SP.
  const [, start = item.page, end] = /^(\d+)-(\d+)$/u.exec(item.page ?? '') ?? [];
  const date = [year, ...monthAndDay.map((number) => String(number).padStart(2, '0'))].join('/');
  const tags = {
    TY: 'MGZN',
    AB: item.abstract,
    AU: item.author?.map(({ literal }) => literal),
    DA: year && `${date}/`,
    PY: year,
    ID: item.id,
    // Zotero and Mendeley read the issue of a magazine from IS, EndNote from M1.
    IS: item.issue,
    KW: item.keyword?.split(','),
    LA: item.language,
    M1: item.issue,
    PB: item.publisher,
    SN: item.ISSN,
    SP: start,
    EP: end,
    T2: item['container-title'],
    TI: item.title,
    UR: item.URL,
    ER: '',
  };
  const lines = Object.entries(tags).flatMap(([tag, values]) =>
    [values ?? []].flat().map((value) => `${tag}  - ${String(value).replace(/\s+/gu, ' ')}\r\n`),
  );
  return lines.join('');
}

function toCslJson(item: CslItem): string {
  return `${JSON.stringify([item], undefined, 2)}\n`;
}
