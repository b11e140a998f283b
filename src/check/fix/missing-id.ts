import { editFrontmatter, yamlToJson } from './file-parts.ts';

/** Writes an `id` into an article without one; `id` is new, `uuid:…`. */
export function fixMissingId(text: string, path: string, id: string): string {
  return /^issues\/[^/]+\/[^/]+\.mdx$/u.test(path)
    ? editFrontmatter(text, path, (matter) => (lacksId(matter) ? `id: ${id}\n${matter}` : matter))
    : text;
}

/** Whether the frontmatter is a mapping of fields in YAML's block style, without `id`. */
function lacksId(matter: string): boolean {
  const fields = /^[a-z]+:/mu.test(matter) ? yamlToJson(matter) : undefined;
  return fields !== undefined && /^\{"(?!id":)/u.test(fields) && !fields.includes(',"id":');
}
