import { nodesOf } from '../../body/nodes.ts';
import { parseBody } from '../../body/parse.ts';
import { isWebAddress } from '../../text/characters.ts';
import { addScheme } from '../../text/missing-scheme.ts';
import { editBody, editFrontmatter, hasKnownFields } from './file-parts.ts';
import { rewriteScalars, type ScalarFormat } from './scalar-fixes.ts';
import { applyEdits, type TextEdit } from './text-edits.ts';

const ADDRESS: ScalarFormat = { isRight: isWebAddress, read: addScheme };
const FIELDS = new Map([
  ['url', ADDRESS],
  ['source.url', ADDRESS],
]);

/** Writes `https://` before addresses without a scheme: `[협회](www.example.org)`, `url: example.org/1`. */
export function fixAddresses(text: string, path: string): string {
  const edited = hasKnownFields(path)
    ? editFrontmatter(text, path, (matter) => rewriteScalars(matter, FIELDS))
    : text;
  return editBody(edited, path, (body) => {
    const edits = /\]\(|\]:/u.test(body) ? findBareAddresses(body) : [];
    return applyEdits(body, edits);
  });
}

function findBareAddresses(body: string): TextEdit[] {
  const { tree } = parseBody(body);
  if (!tree) return [];
  return [...nodesOf(tree, 'link'), ...nodesOf(tree, 'definition')]
    .flatMap(({ node: { url, type, position } }): TextEdit[] => {
      const whole = addScheme(url);
      const start = position?.start.offset;
      const typed = body.slice(start, position?.end.offset);
      const before = (type === 'link' ? LINK : DEFINITION).exec(typed)?.[0];
      if (whole === undefined || start === undefined || before === undefined) return [];
      // An address with a character reference, `a&amp;b`, is left for the editor.
      if (!typed.startsWith(url, before.length)) return [];
      return [{ offset: start + before.length, length: url.length, fixed: whole }];
    })
    .sort((one, other) => one.offset - other.offset);
}

const LINK = /^\[[\s\S]*\]\(\s*<?/u;
const DEFINITION = /^\[[^\]]*\]:\s*<?/u;
