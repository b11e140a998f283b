import type { Edit } from './edited-text.ts';
import { readOutput, readTag, type TemplateTag } from './template-tags.ts';

/** Which template tags a site generator runs: Hugo only shortcodes, Jekyll and Hexo also `{{ … }}`. */
export type Templates = 'shortcodes' | 'all' | 'none';

const LIQUID_CODE =
  /^(?<indent>[ \t]*)(?<open>\{%-?\s*(?<name>highlight|codeblock|code)\b(?<rest>[^%]*)%\}[ \t]*\n?)(?<code>[\s\S]*?)(?<close>\{%-?\s*end\k<name>\s*-?%\})/dgmu;
const HUGO_CODE =
  /^(?<indent>[ \t]*)(?<open>\{\{[<%]\s*highlight\b(?<rest>[^>%]*)[>%]\}\}[ \t]*\n?)(?<code>[\s\S]*?)(?<close>\{\{[<%]\s*\/\s*highlight\s*[>%]\}\})/dgmu;

/** Tags around code, `{% highlight js %}` and `{% endhighlight %}`, as replacements by Markdown's fences. */
export function findCodeFences(text: string): Edit[] {
  return [LIQUID_CODE, HUGO_CODE].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ groups = {}, indices }) => {
      const { indent = '', rest = '', code = '' } = groups;
      const { open, close } = indices?.groups ?? {};
      if (!open || !close) return [];
      const longest = (code.match(/`{3,}/gu) ?? []).map((ticks) => ticks.length);
      const fence = '`'.repeat(Math.max(3, ...longest.map((length) => length + 1)));
      const lang = /(?:lang:)?"?([\w+#-]+)/u.exec(rest.trim())?.[1] ?? '';
      const end = /(?:^|\n)[ \t]*$/u.test(code) ? '' : `\n${indent}`;
      return [
        { start: open[0], end: open[1], text: `${fence}${lang}\n` },
        { start: close[0], end: close[1], text: `${end}${fence}` },
      ];
    }),
  );
}

const RAW = /\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/gu;
const HIDDEN =
  /\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}|\{::comment\}[\s\S]*?\{:\/(?:comment)?\}/gu;
const SHORTCODE = /\{\{(?:<[\s\S]{0,3000}?>|%[\s\S]{0,3000}?%)\}\}/gu;
const LIQUID = /\{%[\s\S]{0,3000}?%\}/gu;
const OUTPUT = /\{\{[^{}\n]{0,500}\}\}/gu;
const KRAMDOWN = /\{:[^{}\n]{0,500}\}|(?<=[^\n]) ?\{\.[\p{L}\p{N}_. #:-]{1,200}\}(?=[ \t]*$)/gmu;
const TOC = /^[ \t]*(?:[-*+]|\d+\.)[ \t]+[^\n]{0,40}\n\{:\s*toc[^{}\n]*\}/gmu;

/** Template tags in a body, in order and without overlaps. `isCode` says whether an offset is in code. */
export function findTemplateTags(
  text: string,
  templates: Templates,
  isCode: (offset: number) => boolean,
): TemplateTag[] {
  if (templates === 'none') return [];
  const raw = templates === 'all' ? findRaw(text) : { tags: [], isRaw: () => false };
  const matchAll = (pattern: RegExp) =>
    [...text.matchAll(pattern)].filter(({ index }) => !isCode(index) && !raw.isRaw(index));
  const toTags = (pattern: RegExp, read: typeof readTag): TemplateTag[] =>
    matchAll(pattern).map((found) => place(found.index, found[0], read(found[0])));
  const shortcodes = toTags(SHORTCODE, readTag);
  const marks = [...toTags(TOC, dropMark), ...toTags(KRAMDOWN, dropMark)];
  if (templates === 'shortcodes') return withoutOverlaps([...shortcodes, ...marks]);
  const hidden = toTags(HIDDEN, (source) => ({ name: source, isKept: false, text: '' }));
  const liquid = [...toTags(LIQUID, readTag), ...toTags(OUTPUT, readOutput)];
  return withoutOverlaps([...raw.tags, ...hidden, ...shortcodes, ...liquid, ...marks]);
}

function dropMark(): Pick<TemplateTag, 'name' | 'isKept' | 'text'> {
  return { name: undefined, isKept: false, text: '' };
}

function place(
  start: number,
  source: string,
  read: Pick<TemplateTag, 'name' | 'isKept' | 'text'>,
): TemplateTag {
  return { start, end: start + source.length, ...read };
}

/** The tags `{% raw %}` and `{% endraw %}`, and a function that says whether an offset is between two of them. */
function findRaw(text: string) {
  const found = [...text.matchAll(RAW)].map(({ index, 0: whole, 1: inner = '' }) => {
    const start = whole.indexOf('%}') + 2;
    return {
      start: index,
      from: index + start,
      to: index + start + inner.length,
      end: index + whole.length,
    };
  });
  const toTag = (start: number, end: number): TemplateTag => ({
    start,
    end,
    text: '',
    name: undefined,
    isKept: true,
  });
  return {
    tags: found.flatMap(({ start, from, to, end }) => [toTag(start, from), toTag(to, end)]),
    isRaw: (offset: number) => found.some(({ from, to }) => from <= offset && offset < to),
  };
}

function withoutOverlaps(tags: readonly TemplateTag[]): TemplateTag[] {
  const kept: TemplateTag[] = [];
  for (const tag of [...tags].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (tag.start >= (kept.at(-1)?.end ?? 0)) kept.push(tag);
  }
  return kept;
}
