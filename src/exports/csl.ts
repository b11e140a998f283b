/** A name in CSL, not split into family and given name, because Korean names have no comma and some are organizations. */
export interface CslName {
  literal: string;
}

/** An article in CSL-JSON (Citation Style Language 1.0.2); JSON leaves out undefined properties. */
export type CslItem = ReturnType<typeof parseCsl>;

/**
 * Converts the JSON-LD of an article's page (written by `toJsonLd` and `toArticleThing`) and the citation key
 * to CSL-JSON for reference managers; no further data is needed in the page. An undated article has neither
 * date nor issue; an unknown day is left out of the date. Throws if the JSON-LD has no article.
 */
export function parseCsl(jsonLd: string, key: string) {
  const article = findArticle(jsonLd);
  const issue = valueAt(article, 'isPartOf');
  const journal = valueAt(issue, 'isPartOf');
  const day = textAt(article, 'datePublished');
  return {
    id: key,
    'citation-key': key,
    type: 'article-magazine',
    title: requireText(article, 'headline'),
    'container-title': requireText(journal, 'name'),
    author: namesAt(article, 'author'),
    editor: namesAt(article, 'editor'),
    translator: namesAt(article, 'translator'),
    contributor: namesAt(article, 'contributor'),
    issued: day === undefined ? undefined : { 'date-parts': [day.split('-').map(Number)] as const },
    issue: toCitedIssue(issue),
    page: toCitedPages(article),
    publisher: requireText(valueAt(journal, 'publisher'), 'name'),
    ISSN: textAt(journal, 'issn'),
    URL: requireText(article, 'url'),
    language: requireText(article, 'inLanguage'),
    abstract: textAt(article, 'description'),
    keyword: listAt(article, 'keywords')?.join(','),
  };
}

function findArticle(jsonLd: string): unknown {
  const things = listAt(JSON.parse(jsonLd), '@graph') ?? [];
  return things.find((thing) => valueAt(thing, '@type') === 'Article');
}

/** The issue in a citation: its number (`304`), or its label (`2024년 4월호`) without one; undefined if undated. */
function toCitedIssue(issue: unknown): string | undefined {
  // JSON-LD has the month, `2024-04`, where an issue has no number.
  const number = valueAt(issue, 'issueNumber');
  if (typeof number === 'number') return String(number);
  return number === undefined ? undefined : textAt(issue, 'name');
}

/** The pages in a citation: `12`, `12-15` or `12-15, 20`; undefined if unknown. */
function toCitedPages(article: unknown): string | undefined {
  const start = valueAt(article, 'pageStart');
  const end = valueAt(article, 'pageEnd');
  if (typeof start !== 'number' || typeof end !== 'number') return undefined;
  return textAt(article, 'pagination') ?? (start === end ? String(start) : `${start}-${end}`);
}

function namesAt(thing: unknown, property: string): CslName[] | undefined {
  return listAt(thing, property)?.map((agent) => ({ literal: requireText(agent, 'name') }));
}

function listAt(thing: unknown, property: string): readonly unknown[] | undefined {
  const value = valueAt(thing, property);
  return Array.isArray(value) ? value : undefined;
}

function requireText(thing: unknown, property: string): string {
  const text = textAt(thing, property);
  if (text === undefined) throw new TypeError(`The JSON-LD has no ${property}.`);
  return text;
}

function textAt(thing: unknown, property: string): string | undefined {
  const value = valueAt(thing, property);
  return typeof value === 'string' ? value : undefined;
}

function valueAt(thing: unknown, property: string): unknown {
  if (typeof thing !== 'object' || thing === null) return undefined;
  return Object.getOwnPropertyDescriptor(thing, property)?.value;
}
