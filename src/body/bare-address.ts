import { isParticle } from '../text/particle-forms.ts';

// Ends an address: a space, a quote, a bracket, Markdown syntax (but `\_` is an underscore in it), the number
// of a note (`[1]`), and punctuation outside of ASCII (`」`, `。`).
const END =
  /[\s<>"`{}|^\p{Cc}]|\\(?!_)|\*\*|~~|&#x?[\da-f]+;|[,;](?=https?:\/\/|www\.)|\[\d{1,3}\](?![=&\w])|(?![\p{L}\p{M}\p{N}])[^\u0000-\u007F]/iu;
const START = /^(?:https?:\/\/|www\.)(?=[\p{L}\p{N}])/iu;
const KOREAN = /[^\u0000-\u007F]+/gu;

/** The address at the start of a text without spaces, and what follows it. */
interface BareAddress {
  address: string;
  /** Text after the address up to the next space: `를`, `)에서`. */
  rest: string;
}

/**
 * Reads an address typed without a link: of `https://example.org/notice를` the address ends after `notice`,
 * and 를 is a particle. Korean letters belong to an address in a host (`https://한국.kr`) and at the start of a
 * part of the path (`/wiki/상담사_(직업)`); after a Latin letter or a digit they are the next word. Undefined if
 * the text does not begin with an address.
 */
export function readBareAddress(run: string): BareAddress | undefined {
  if (!START.test(run)) return undefined;
  const end = run.search(END);
  const typed = end < 0 ? run : run.slice(0, end);
  const address = trimEnd(typed.slice(0, endBeforeKorean(typed)));
  const [, host = ''] = /^(?:https?:\/\/)?([^/?#:]*)/iu.exec(address) ?? [];
  const rest = run.slice(address.length);
  // A word such as 와 in `http://와 https://의` is no host.
  const isHost = /^[a-z\d]|^[\p{L}\p{N}][^.]*\./iu.test(host) && !/_[^.]*(?:\.[^.]*)?$/u.test(host);
  const isWhole = /^https?:/iu.test(address) || /^www\.[\p{L}\p{N}]/iu.test(address);
  const isCut = address.endsWith(host) && HOST_GOES_ON.test(rest);
  return isHost && isWhole && !isCut ? { address, rest } : undefined;
}

// Matches if the host continues with a character that is not supported, as in `münchen.de` and
// `example．org`: what was read so far would be the name of a different host.
const HOST_GOES_ON = /^(?:[．｡](?=[\p{L}\p{N}])|(?![a-z])\p{Script=Latin})/iu;

/** Offset of the first Korean letters that do not belong to the address; the length of the text if all do. */
function endBeforeKorean(typed: string): number {
  const hostEnd = /^(?:https?:\/\/)?[^/?#]*/iu.exec(typed)?.[0].length ?? 0;
  let isKorean = false;
  for (const { 0: letters, index } of typed.matchAll(KOREAN)) {
    // A few characters around the letters are enough, and keep long texts fast.
    const before = typed.slice(Math.max(0, index - 3), index);
    const after = typed.slice(index + letters.length, index + letters.length + 9);
    const belongs =
      index < hostEnd
        ? beginsLabel(before, letters, after, isKorean)
        : beginsPart(before, isKorean) && !isOnlyParticle(before, letters, after);
    if (!belongs) return index;
    isKorean = true;
  }
  return typed.length;
}

/** Whether Korean letters in a host are a part of its name: `한국.kr`, `도메인.한국`; not `example.org에`. */
function beginsLabel(before: string, letters: string, after: string, isKorean: boolean): boolean {
  if (!/(?:\/\/|\.|-)$/u.test(before)) return isKorean && !isParticle(letters, before.slice(-1));
  return (
    before.endsWith('//') ||
    isKorean ||
    /^(?:한국|삼성|닷컴|닷넷)$/u.test(letters) ||
    /^[.-]/u.test(after)
  );
}

/** Whether Korean letters in a path begin a part of it, because they follow a mark such as `/` or `-`. */
function beginsPart(before: string, isKorean: boolean): boolean {
  return (
    /[/\-_=&?#%+~]$|[/\-_=]\($/u.test(before) || (isKorean && /[A-Za-z\d(.,·:;!]$/u.test(before))
  );
}

/**
 * Whether the letters after `/`, or after a Korean part of the path, are only a particle: `…org/에서`,
 * `…org/를,`.
 */
function isOnlyParticle(before: string, letters: string, after: string): boolean {
  const isEnd = /^[!"'*,.:;?_~)\]]*$/u.test(after);
  return /[/A-Za-z\d)]$/u.test(before) && isEnd && isParticle(letters, before.slice(-1));
}

const LAST_MARK = /(?:&(?:[a-z\d]+|#x?[\da-f]+);|[!"'*,.:;?_~\]([\\])$/iu;

/** Removes marks that end a sentence or close a bracket around the address. */
function trimEnd(typed: string): string {
  let address = typed;
  for (;;) {
    const next = closesMore(address) ? address.slice(0, -1) : address.replace(LAST_MARK, '');
    if (next === address) return address;
    address = next;
  }
}

function closesMore(address: string): boolean {
  return address.endsWith(')') && address.split(')').length > address.split('(').length;
}
