import * as z from 'zod';
import { checkLimits } from '../../body/limits.ts';
import { isError } from '../message.ts';
import { readYaml } from '../../yaml/read-yaml.ts';
import { splitFrontmatter } from '../../body/frontmatter.ts';

/** An article or a bid notice in four pieces: `---` line, frontmatter, `---` line, text. Joined they are the file. */
export interface FileParts {
  readonly open: string;
  /** YAML of the frontmatter, or all of a .yaml file. */
  readonly matter: string;
  readonly close: string;
  readonly body: string;
}

/** Splits a file at its frontmatter; undefined if an .mdx file has none. */
export function splitFile(text: string, path: string): FileParts | undefined {
  if (path.endsWith('.yaml')) return { open: '', matter: text, close: '', body: '' };
  const matter = splitFrontmatter(text).split?.matter;
  if (matter === undefined) return undefined;
  const start = text.indexOf('\n') + 1;
  const after = text.slice(start + matter.length);
  const close = /^\n?---[^\S\n]*(?:\n|$)/u.exec(after)?.[0] ?? '';
  return { open: text.slice(0, start), matter, close, body: after.slice(close.length) };
}

export function joinParts({ open, matter, close, body }: FileParts): string {
  return open + matter + close + body;
}

/** Replaces the frontmatter by `edit(frontmatter)`; a file without frontmatter is returned unchanged. */
export function editFrontmatter(
  text: string,
  path: string,
  edit: (matter: string) => string,
): string {
  const parts = splitFile(text, path);
  return parts ? joinParts({ ...parts, matter: edit(parts.matter) }) : text;
}

/**
 * Replaces the text of an article or a bid notice by `edit(text)`; other files, and texts over the
 * limits of the parser, are returned unchanged.
 */
export function editBody(text: string, path: string, edit: (body: string) => string): string {
  const parts = /^(?:issues|bids)\/.*\.mdx$/u.test(path) ? splitFile(text, path) : undefined;
  if (!parts || checkLimits(parts.body).length > 0) return text;
  const body = edit(parts.body);
  return body === parts.body ? text : joinParts({ ...parts, body });
}

/** The YAML's value as JSON, to compare two versions; undefined for invalid YAML. */
export function yamlToJson(matter: string): string | undefined {
  const { value, faults } = readYaml(matter, z.unknown());
  return faults.some(isError) ? undefined : JSON.stringify(value);
}

/** Whether the path is that of an article, a bid notice or an issue.yaml, the files with a schema. */
export function hasKnownFields(path: string): boolean {
  return /^(?:issues|bids)\/[^/]+\/[^/]+(?:\.mdx|(?<=\/issue)\.yaml)$/u.test(path);
}
