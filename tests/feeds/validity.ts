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

/** Validates Atom documents with the RELAX NG schema of RFC 4287 (libxml2); gives the errors. */
export async function findAtomFaults(documents: readonly string[]): Promise<string[]> {
  const xml = documents.map((contents, index) => ({ fileName: `${index}.xml`, contents }));
  const { valid, errors } = await validateXML({ xml, schema: [atomSchema], extension: 'relaxng' });
  const faults = errors.map(({ rawMessage }) => rawMessage);
  return valid ? faults : [...faults, 'Atom이 아닙니다.'];
}

/** Validates a JSON text as JSON Feed 1.1; gives the errors. */
export function findJsonFaults(json: string): string[] {
  if (isJsonFeed(JSON.parse(json))) return [];
  return (isJsonFeed.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}

/**
 * Rules of RFC 4287 that its RELAX NG schema cannot express: those of its Schematron, and those that
 * its text has about links. Each says whether a feed keeps it.
 */
export const ATOM_RULES = {
  /** 4.1.1: the feed or its entries have an author. */
  author: (feed) =>
    [feed, ...entriesOf(feed)].some((each) => childrenOf(each, 'author').length > 0),

  /** 4.1.1, 4.1.2: a feed or an entry has at most one `alternate` link of each type. */
  alternates: (feed) => [feed, ...entriesOf(feed)].every((each) => isUnique(typesOf(each))),

  /** 4.1.1: the feed has one link to its own URL. */
  self: (feed) => relsOf(feed).filter((rel) => rel === 'self').length === 1,

  /** 4.1.2: each entry has content or an `alternate` link. */
  content: (feed) =>
    entriesOf(feed).every(
      (entry) => childrenOf(entry, 'content').length > 0 || relsOf(entry).includes('alternate'),
    ),

  /** 4.2.6: ids are absolute URIs, and no id occurs twice. */
  ids: (feed) => {
    const ids = elementsOf(feed, 'id').map(({ text }) => text);
    return ids.every((id) => /^(?:https?:\/\/|urn:)\S+$/u.test(id)) && isUnique(ids);
  },

  /** 4.2.7: links have absolute URLs, and enclosures a length. */
  links: (feed) =>
    elementsOf(feed, 'link').every(
      ({ attributes: { href = '', rel, length = '' } }) =>
        /^https?:\/\/\S+$/u.test(href) && (rel !== 'enclosure' || /^[1-9]\d*$/u.test(length)),
    ),
} satisfies Record<string, (feed: XmlElement) => boolean>;

/** Names of the rules in ATOM_RULES that a feed breaks. */
export function findBrokenRules(feed: XmlElement): string[] {
  return Object.entries(ATOM_RULES).flatMap(([name, holds]) => (holds(feed) ? [] : [name]));
}

/** The texts of all elements with this name, each list read by a different XML parser. */
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
