import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An input in the docstring of a rule, and the messages that it says the input gets. */
export interface Example {
  /** Relative to the content folder. */
  path: string;
  text: string;
  says: string[];
}

/** A file of policy/ or advice/: the rule that it exports, and the examples of its docstring. */
export interface RuleSource {
  file: string;
  name: string;
  examples: Example[];
}

const ARTICLE = 'issues/2024-04/x.mdx';

/** Every rule file of a folder. */
export function readRules(folder: string): RuleSource[] {
  return readdirSync(folder).map((file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    const [, comment = '', name = ''] =
      /\/\*\*\n((?: \*.*\n)+?) \*\/\nexport const (\w+): Rule = /u.exec(source) ?? [];
    return { file, name, examples: parseExamples(comment) };
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
