const MOST = 200;
// Fewer characters say too little: the next sentence follows as far as there is room.
const ENOUGH = 80;

const sentences = new Intl.Segmenter('ko', { granularity: 'sentence' });

/** How a text begins, in whole sentences, or cut behind a word with `…`; at most 200 characters. */
export function toOpening(text: string): string {
  // Twice as many UTF-16 units hold the characters that count, and one more tells whether others follow.
  const line = text
    .slice(0, 4 * MOST)
    .replace(/\s+/gu, ' ')
    .trim();
  if ([...line].length <= MOST) return line;
  let whole = '';
  for (const { segment } of sentences.segment(line)) {
    if ([...(whole + segment).trimEnd()].length > MOST) break;
    whole += segment;
  }
  return [...whole].length >= ENOUGH ? whole.trimEnd() : cutWords(line);
}

function cutWords(line: string): string {
  const start = [...line].slice(0, MOST - 1).join('');
  const end = line.startsWith(' ', start.length) ? start.length : start.lastIndexOf(' ');
  return `${(end > 0 ? start.slice(0, end) : start).replace(/[\s,·:;]+$/u, '')}…`;
}
