const MOST = 20;
const LONGEST = 60;

/** What an address asks the page to mark, `?mark=컨택센터&mark=CX`; blanks, doubles and what is overlong left out. */
export function readMarks(search: string): string[] {
  const marks = new URLSearchParams(search)
    .getAll('mark')
    .map((mark) => mark.normalize('NFC').trim())
    .filter((mark) => mark !== '' && mark.length <= LONGEST);
  return [...new Set(marks)].slice(0, MOST);
}

/** The query of an address without what it asks to mark. */
export function withoutMarks(search: string): string {
  const rest = new URLSearchParams(search);
  rest.delete('mark');
  return rest.size === 0 ? '' : `?${rest}`;
}

/** Finds every occurrence of the marks, the longest where several begin; needs at least one mark. */
export function toPattern(marks: readonly string[]): RegExp {
  const longestFirst = [...marks].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map(toSource).join('|'), 'giu');
}

/** A single syllable, a word in Latin letters and a number are found where a word begins, all else anywhere. */
function toSource(mark: string): string {
  const words = mark.split(/\s+/u).map(escape).join('\\s+');
  if ([...mark].length === 1) return `(?<![\\p{L}\\p{N}])${words}`;
  return /^[A-Za-z0-9]/u.test(mark) ? `(?<![A-Za-z0-9])${words}` : words;
}

function escape(text: string): string {
  return text.replace(/[$()*+./?[\\\]^{|}]/gu, '\\$&');
}
