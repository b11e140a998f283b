import { nodesOf } from '../../body/nodes.ts';
import { parseWithRecovery } from '../../body/parse.ts';
import type { Fault } from '../../text/fault.ts';
import { editBody } from './file-parts.ts';
import { applyEdits } from './text-edits.ts';

/**
 * Writes `\` before a `<` that cannot begin a tag, `대기 \<5분` or `\<컨택센터>`, and before the `{` of
 * braces, which an article never has: `\{참고}`.
 */
export function escapeSigns(text: string, path: string): string {
  return editBody(text, path, (body) => {
    if (!/[<{]/u.test(body)) return body;
    const offsets = [...new Set(signOffsets(body))].toSorted((one, other) => one - other);
    return applyEdits(
      body,
      offsets.map((offset) => ({ offset, length: 0, fixed: '\\' })),
    );
  });
}

function signOffsets(body: string): number[] {
  const { tree, faults } = parseWithRecovery(body);
  const signs = faults.flatMap((fault) => lessThanOf(body, fault) ?? []);
  if (!tree) return signs;
  const braces = [...nodesOf(tree, 'mdxFlowExpression'), ...nodesOf(tree, 'mdxTextExpression')];
  return [
    ...signs,
    ...braces
      .map(({ node }) => node.position?.start.offset ?? -1)
      .filter((offset) => /^\{(?!\/\*)/u.test(body.slice(offset, offset + 3))),
  ];
}

/**
 * Offset of the `<` that a fault is about, if no tag can begin there (a digit or Hangul follows) and it
 * has no `\` yet. `<출처>` is left out, because `fixSourceLine` converts it.
 */
function lessThanOf(body: string, { line, column }: Fault): number | undefined {
  const lines = body.split('\n');
  const at = (lines[line - 1] ?? '').slice(0, column).lastIndexOf('<');
  const offset = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, at);
  if (at < 0 || isEscaped(body, offset)) return undefined;
  return /^<(?![A-Za-z/!?$_>]|출처>)/u.test(body.slice(offset)) ? offset : undefined;
}

/** Whether the character at an offset has an odd number of `\` in front of it. */
function isEscaped(text: string, offset: number): boolean {
  const [backslashes = ''] = /\\*$/u.exec(text.slice(0, offset)) ?? [];
  return backslashes.length % 2 === 1;
}
