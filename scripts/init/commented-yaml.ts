import { stringify } from 'yaml';
import type { Field } from '../schemas/field-list.ts';

/**
 * Writes YAML with the comment `head` at the top and a comment above each field. A field without a value is
 * commented out and shows its example; `describe` gives the comment of a field.
 */
export function toCommentedYaml(
  head: string,
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>>,
  examples: Readonly<Record<string, unknown>>,
  describe: (field: Field) => string,
): string {
  const parts = fields.flatMap((field) => {
    const { name } = field;
    const [value, example] = [values[name], examples[name]];
    const about = [describe(field), ...describeInner(field.fields, describe)];
    if (value !== undefined) return [`${toComment(about)}${toYaml({ [name]: value })}`];
    if (example === undefined) return [];
    return [
      toComment([
        ...about,
        ...toYaml({ [name]: example })
          .trimEnd()
          .split('\n'),
      ]),
    ];
  });
  return [toComment(head.split('\n')), ...parts].join('\n');
}

function describeInner(fields: readonly Field[], describe: (field: Field) => string): string[] {
  return fields.flatMap((field) => [
    `  ${field.name} — ${describe(field)}`,
    ...describeInner(field.fields, describe).map((line) => `  ${line}`),
  ]);
}

function toComment(lines: readonly string[]): string {
  return lines.map((line) => `# ${line}\n`).join('');
}

function toYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}
