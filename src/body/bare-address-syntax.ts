import type { Construct, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types';
import { readBareAddress } from './bare-address.ts';

declare module 'micromark-util-types' {
  interface Token {
    _gfmAutolinkLiteralWalkedInto?: boolean;
  }
  // The tokens of GFM's addresses, from which remark-gfm makes links.
  interface TokenTypeMap {
    literalAutolink: 'literalAutolink';
    literalAutolinkHttp: 'literalAutolinkHttp';
    literalAutolinkWww: 'literalAutolinkWww';
  }
}

// Code of `<`, which begins a tag and is in no address.
const LESS_THAN = 60;
/** Maximum length of an address in UTF-16 units; browsers do not open longer ones either. */
const MOST = 2048;
/** Maximum length before the first `/`, `?` or `#`: scheme and host, whose name has 253 characters at most. */
const MOST_OF_HOST = 270;
const STARTS = ['http://', 'https://', 'www.'];
const LONGEST_START = 'https://'.length;

/**
 * Markdown extension that turns web addresses in a text into links. It replaces the one of GFM, which takes
 * all letters up to a space as the address (`https://example.org/notice를`).
 */
export function bareAddressSyntax(): Extension {
  const bareAddress: Construct = { name: 'bareAddress', tokenize: tokenizeAddress, previous };
  const [H, W, h, w] = [72, 87, 104, 119];
  const text = { [H]: bareAddress, [W]: bareAddress, [h]: bareAddress, [w]: bareAddress };
  return { text, disable: { null: ['protocolAutolink', 'wwwAutolink'] } };
}

/** Whether an address may follow this character: it begins a word, so not in `xhttp://` or `a@www.example.org`. */
function previous(code: number | null): boolean {
  return code === null || code < 0 || !/[A-Za-z\d@/.]/u.test(String.fromCharCode(code));
}

function tokenizeAddress(
  this: TokenizeContext,
  ...[effects, ok, nok]: Parameters<Tokenizer>
): State {
  let left = 0;
  const kind = (code: number | null): 'literalAutolinkHttp' | 'literalAutolinkWww' =>
    code === 72 || code === 104 ? 'literalAutolinkHttp' : 'literalAutolinkWww';
  const start: State = (code) => {
    const found = kind(code);
    effects.enter('literalAutolink');
    effects.enter(found);
    const consume: State = (next) => {
      if (left === 0) {
        effects.exit(found);
        effects.exit('literalAutolink');
        return ok(next);
      }
      left--;
      effects.consume(next);
      return consume;
    };
    return consume(code);
  };
  const measure: Construct = {
    partial: true,
    tokenize(inner, found, none) {
      let typed = '';
      let most = MOST_OF_HOST;
      const read: State = (code) => {
        if (
          code !== null &&
          code > 32 &&
          code !== LESS_THAN &&
          typed.length < most &&
          mayBegin(typed)
        ) {
          if (typed.length >= LONGEST_START && /[/?#]/u.test(String.fromCharCode(code)))
            most = MOST;
          typed += String.fromCharCode(code);
          inner.consume(code);
          return read;
        }
        inner.exit('data');
        left = readBareAddress(typed)?.address.length ?? 0;
        return left > 0 ? found(code) : none(code);
      };
      return (code) => {
        inner.enter('data');
        return read(code);
      };
    },
  };
  return isInLabel(this.events) ? nok : effects.check(measure, start, nok);
}

/** Whether the text is in the brackets of a link, which cannot contain another: `[https://example.org](…)`. */
function isInLabel(events: TokenizeContext['events']): boolean {
  for (let index = events.length - 1; index >= 0; index--) {
    const token = events[index]?.[1];
    if (!token) continue;
    if ((token.type === 'labelLink' || token.type === 'labelImage') && !token._balanced)
      return true;
    if (token._gfmAutolinkLiteralWalkedInto) break;
  }
  const last = events.at(-1);
  // The same mark that GFM's extension sets: the next search for a bracket stops here.
  if (last) last[1]._gfmAutolinkLiteralWalkedInto = true;
  return false;
}

/** Whether a text may be the beginning of an address: `htt`, `www.exa`. */
function mayBegin(typed: string): boolean {
  if (typed.length > LONGEST_START) return true;
  const text = typed.toLowerCase();
  return STARTS.some((start) => start.startsWith(text) || text.startsWith(start));
}
