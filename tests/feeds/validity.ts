import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { XmlElement } from '@rgrove/parse-xml';
import { Ajv } from 'ajv';
import { XMLParser } from 'fast-xml-parser';
import { validateXML } from 'xmllint-wasm';
import { childrenOf, elementsOf, parse } from './elements.ts';

const read = (schema: string): string =>
  readFileSync(join(import.meta.dirname, 'schemas', schema), 'utf8');

const isJsonFeed = new Ajv({ allErrors: true }).compile(JSON.parse(read('json-feed.json')));
const atomSchema = { fileName: 'atom.rng', contents: read('atom.rng') };

/** What RFC 4287's RELAX NG, by libxml2, finds in Atom documents; nothing if they are valid. */
export async function findAtomFaults(documents: readonly string[]): Promise<string[]> {
  const xml = documents.map((contents, index) => ({ fileName: `${index}.xml`, contents }));
  const { valid, errors } = await validateXML({ xml, schema: [atomSchema], extension: 'relaxng' });
  const faults = errors.map(({ rawMessage }) => rawMessage);
  return valid ? faults : [...faults, 'Atom이 아닙니다.'];
}

/** What a JSON text breaks of JSON Feed 1.1; nothing if it is valid. */
export function findJsonFaults(json: string): string[] {
  if (isJsonFeed(JSON.parse(json))) return [];
  return (isJsonFeed.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}

/** RFC 4287's rules that RELAX NG cannot say: its Schematron, and what its text asks of links. */
export const ATOM_RULES = {
  /** 4.1.1: an author, unless every entry has one. */
  author: (feed) =>
    [feed, ...entriesOf(feed)].some((each) => childrenOf(each, 'author').length > 0),

  /** 4.1.1, 4.1.2: at most one alternate of a type. */
  alternates: (feed) => [feed, ...entriesOf(feed)].every((each) => isUnique(typesOf(each))),

  /** 4.1.1: the feed names its own address. */
  self: (feed) => relsOf(feed).filter((rel) => rel === 'self').length === 1,

  /** 4.1.2: an entry has an alternate link or content, and a summary beside what is no text. */
  content: (feed) =>
    entriesOf(feed).every(
      (entry) => childrenOf(entry, 'content').length > 0 || relsOf(entry).includes('alternate'),
    ),

  /** 4.2.6: ids are absolute, and no two entries share one. */
  ids: (feed) => {
    const ids = elementsOf(feed, 'id').map(({ text }) => text);
    return ids.every((id) => /^(?:https?:\/\/|urn:)\S+$/u.test(id)) && isUnique(ids);
  },

  /** 4.2.7: absolute addresses, and a length for what is enclosed. */
  links: (feed) =>
    elementsOf(feed, 'link').every(
      ({ attributes: { href = '', rel, length = '' } }) =>
        /^https?:\/\/\S+$/u.test(href) && (rel !== 'enclosure' || /^[1-9]\d*$/u.test(length)),
    ),
} satisfies Record<string, (feed: XmlElement) => boolean>;

/** The names of the Atom rules that a feed breaks. */
export function findBrokenRules(feed: XmlElement): string[] {
  return Object.entries(ATOM_RULES).flatMap(([name, holds]) => (holds(feed) ? [] : [name]));
}

/** What two parsers that know nothing of each other read in every element of that name. */
export function readTwice(xml: string, name: string): [string[], string[]] {
  const options = { parseTagValue: false, trimValues: false, ignoreAttributes: true };
  const tree: unknown = new XMLParser({ ...options, isArray: (tag) => tag === name }).parse(xml);
  return [elementsOf(parse(xml), name).map(({ text }) => text), valuesOf(tree, name)];
}

function valuesOf(tree: unknown, name: string): string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    key === name && Array.isArray(value) ? value.map(String) : valuesOf(value, name),
  );
}

function entriesOf(feed: XmlElement): XmlElement[] {
  return childrenOf(feed, 'entry');
}

function relsOf(element: XmlElement): (string | undefined)[] {
  return childrenOf(element, 'link').map(({ attributes }) => attributes.rel);
}

function typesOf(element: XmlElement): (string | undefined)[] {
  return childrenOf(element, 'link')
    .filter(({ attributes }) => attributes.rel === 'alternate')
    .map(({ attributes }) => attributes.type);
}

function isUnique(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}
