import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An example in the docstring of a rule: a text and the messages that the rule must give for it. */
export interface Example {
  /** Path of the text in the content folder. */
  path: string;
  text: string;
  says: string[];
}

/** A rule, the file that exports it, and the examples in its docstring. */
export interface RuleSource {
  file: string;
  name: string;
  examples: Example[];
}

const ARTICLE = 'issues/2024-04/x.mdx';
const RULE = /\/\*\*\n((?: \*.*\n)+?) \*\/\nexport const (\w+): Rule = /gu;

/** Reads all rules that the files of a folder export, also those without a docstring. */
export function readRules(folder: string): RuleSource[] {
  return readdirSync(folder).flatMap((file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    const documented = new Map(
      [...source.matchAll(RULE)].map(([, comment = '', name = '']) => [name, comment]),
    );
    return [...source.matchAll(/^export const (\w+)/gmu)].map(([, name = '']) => {
      return { file, name, examples: parseExamples(documented.get(name) ?? '') };
    });
  });
}

/**
 * Parses the examples of a docstring. The lines below `@rejects [path]` and `@accepts [path]`,
 * indented by four, are a text; the lines below `@says` are the messages about the text before.
 * `\u{202E}` in a text is replaced by that character.
 */
function parseExamples(comment: string): Example[] {
  const lines = comment.split('\n').map((line) => line.replace(/^ \* ?/u, ''));
  const examples: Example[] = [];
  for (const part of lines.join('\n').split(/^(?=@)/mu)) {
    const [, tag, path = '', block = ''] = /^@(\w+) ?(\S*)\n([\s\S]*)$/u.exec(part) ?? [];
    const text = block.replace(/^ {4}/gmu, '').trimEnd();
    const last = examples.at(-1);
    if (tag === 'says' && last) last.says = text.split('\n');
    if (tag === 'rejects' || tag === 'accepts') {
      examples.push({ path: path || ARTICLE, text: unescape(text), says: [] });
    }
  }
  return examples;
}

function unescape(text: string): string {
  return text.replace(/\\u\{([0-9A-F]+)\}/gu, (_whole, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
