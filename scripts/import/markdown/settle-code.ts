import type { Code, Nodes, Root } from 'mdast';
import { slice } from '../span.ts';
import type { BodyLedger } from './body-ledger.ts';
import { mapChildren } from './mdast-children.ts';

/** Options for a code block's look, such as `{1,3}`, `linenos=table` or `startline:3`. */
const OPTIONS = /^(?:[{[].*|.*[=}].*|linenos|lineno|linenumbers|startline:.*|\d[\d,\s-]*)$/iu;

/** Puts the text behind the language of a code block above it, because this site shows no such text. */
export function settleCode(tree: Root, ledger: BodyLedger): void {
  mapChildren(tree, (children) =>
    children.flatMap((child): Nodes[] => (child.type === 'code' ? settle(child, ledger) : [child])),
  );
}

function settle(code: Code, ledger: BodyLedger): Nodes[] {
  const { lang, meta } = readInfo(code);
  code.lang = lang;
  code.meta = null;
  if (meta === undefined) return [code];
  if (!OPTIONS.test(meta))
    return [{ type: 'paragraph', children: [{ type: 'inlineCode', value: meta }] }, code];
  const span = ledger.spanOf(code);
  const at = span?.text.split('\n', 1)[0]?.indexOf(meta) ?? -1;
  if (span && at >= 0) ledger.leaveOut(slice(span, at, at + meta.length), '코드의 모양 표시');
  ledger.addNotice('codeMeta', meta, span);
  return [code];
}

/** Language and the rest of the first line: `js title.js`, `js:title.js`, `{.js .numberLines}`. */
function readInfo({ lang, meta }: Code): { lang: string | null; meta: string | undefined } {
  const info = [lang, meta].filter((one) => typeof one === 'string' && one.trim() !== '').join(' ');
  const [, name = null, rest = ''] = /^([\w+#.-]+)?[\s:,]*(.*)$/u.exec(info) ?? [];
  return { lang: name, meta: rest.trim() === '' ? undefined : rest.trim() };
}
