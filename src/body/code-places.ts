const FENCE = /^[ \t>]*(`{3,}|~{3,})/u;
/** A `<` that is an ordinary character: after a backslash, or not followed by the name of a tag. */
const LETTER = /(?<=(?<!\\)(?:\\\\)*\\)<|<(?!\/?[A-Za-z][\w:.-]*[\s/>])|<(?=\/?\w+:\/\/)/gu;

/**
 * Replaces every `<` that begins no tag by `＜`, which has the same length: those in code, after a backslash
 * and before anything but a name. Tags can then be found by a pattern in texts that cannot be parsed.
 */
export function hideLetterSigns(body: string): string {
  let fence: string | undefined;
  const lines = body.split('\n').map((line) => {
    const mark = FENCE.exec(line)?.[1];
    const isCode = fence !== undefined || mark !== undefined;
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence)) fence = undefined;
    return isCode ? hide(line) : line;
  });
  return lines
    .join('\n')
    .split(/(\n[ \t]*\n)/u)
    .map(hideCodeSpans)
    .join('')
    .replace(LETTER, '＜');
}

function hide(text: string): string {
  return text.replaceAll('<', '＜');
}

/** Replaces `<` in code spans: between two runs of equally many backticks in one paragraph. */
function hideCodeSpans(paragraph: string): string {
  if (!paragraph.includes('`')) return paragraph;
  const runs = [...paragraph.matchAll(/(?<=(?<!\\)(?:\\\\)*)`+/gu)];
  let hidden = '';
  let from = 0;
  for (const [index, { index: start, 0: run }] of runs.entries()) {
    if (start < from) continue;
    const end = runs.slice(index + 1).find(([other]) => other === run)?.index;
    if (end === undefined) continue;
    hidden += paragraph.slice(from, start) + hide(paragraph.slice(start, end));
    from = end + run.length;
    hidden += run;
  }
  return hidden + paragraph.slice(from);
}
