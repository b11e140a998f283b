import { randomIntegers } from '../random-integers.ts';

// Matches the body of a function, or the next docstring, after the signature.
const REST = /(?: \{ (?:await|const|for|if|let|return|throw)\b| \/\*).*$/u;

/** A docstring, and of the code after it the name and the signature, at most 160 characters. */
interface Docstring {
  path: string;
  text: string;
  code: string;
}

/** A random sample of the docstrings in these files (path and text); the same seed gives the same sample. */
export function sampleDocstrings(
  files: readonly (readonly [path: string, text: string])[],
  count: number,
  seed: number,
): Docstring[] {
  const random = randomIntegers(seed);
  const left = files.flatMap(([path, text]) => readDocstrings(path, text));
  const size = Math.min(count, left.length);
  return Array.from({ length: size }, () => left.splice(random(left.length), 1)).flat();
}

/** The docstrings of a file without the examples of rules, which follow the sentences (`@rejects`). */
function readDocstrings(path: string, text: string): Docstring[] {
  return [...text.matchAll(/\/\*\*(.*?)\*\/(?=\s*(.{0,160}))/gsu)].map(
    ([, comment = '', code = '']) => ({
      path,
      text: onOneLine(comment.replaceAll(/^\s*\*/gmu, '').replace(/@(?:rejects|accepts).*/su, '')),
      code: onOneLine(code).replace(REST, ''),
    }),
  );
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
