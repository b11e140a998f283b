import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An input in the docstring of a rule, and the messages that it says the input gets. */
export interface Example {
  /** Relative to the content folder. */
  path: string;
  text: string;
  says: string[];
}

/** A rule, the file that exports it, and the examples of its docstring. */
export interface RuleSource {
  file: string;
  name: string;
  examples: Example[];
}

const ARTICLE = 'issues/2024-04/x.mdx';
const RULE = /\/\*\*\n((?: \*.*\n)+?) \*\/\nexport const (\w+): Rule = /gu;

/** Every rule of a folder's files, with or without a docstring. */
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
 * `@rejects [path]` and `@accepts [path]` have an input under them, indented by four; `@says` the
 * messages that the input above it gets. `\u{202E}` stands for that character.
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
