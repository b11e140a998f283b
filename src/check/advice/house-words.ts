import type { Root } from 'mdast';
import { withParticle } from '../../text/particles.ts';
import { nodesOf } from '../../body/nodes.ts';
import { adviceAt, type Rule } from '../rule.ts';
import { placeOf, type Typed, typedOf } from '../../body/typed.ts';

const PARTICLES =
  '(?:들)?(?:은|는|이|가|을|를|의|에|에서|에게|로|으로|와|과|도|만|까지|부터|보다|처럼|이나|나|이며|며|이고|고|이다|다|입니다|인|란|이란|라는|이라는|에는|에서는|에도|로는|으로는|로의|으로의)?';
// What is quoted, named or given as the original in brackets is not the journal's own wording.
const QUOTED =
  /“[^“”]*”|‘[^‘’]*’|"[^"]*"|'[^']*'|[《〈「『][^《〈「『》〉」』]*[》〉」』]|\([^()]*\)|\[[^[\]]*\]/gu;
const LATIN = '[A-Za-z]';
const ADDRESS = /:\/\/|^www\./u;

/**
 * The journal has one word for a thing (style.yaml). Names, quotations, addresses and code keep
 * theirs; each word is told of once.
 *
 * @rejects
 *     이 **Call Center**는 콜 센터들을 잇는다. call center가 늘고 omni-channel이 됐다.
 * @says
 *     1:5  낱말(참고)  ‘Call Center’ 대신 ‘콜센터’로 적습니다. 이 글에 2번 있습니다.
 *     1:20  낱말(참고)  ‘콜 센터’ 대신 ‘콜센터’로 적습니다.
 *     1:48  낱말(참고)  ‘omni-channel’ 대신 ‘옴니채널’로 적습니다.
 * @accepts
 *     콜센터(call center)와 ‘한국 콜 센터’, Call Center Japan, World Call Center, 콜 센터장,
 *     `call center`, [보고서](https://example.org/call center), call-centers, www.agent.example, \#agent
 */
export const houseWords: Rule = (tree, file) => {
  // Few texts hold any of them, and none of those is searched further.
  const lowered = file.source.toLowerCase();
  const pairs = file.words
    .flatMap(({ write, not }) => not.map((word) => ({ write, word: word.toLowerCase() })))
    .filter(({ word }) => lowered.includes(word));
  if (pairs.length === 0) return [];
  const texts = textsOf(tree, file.source);
  return pairs.flatMap(({ write, word }) => {
    const uses = texts.flatMap((text) => findWord(text, toPattern(word)));
    const [first] = uses;
    if (!first) return [];
    const often = uses.length > 1 ? ` 이 글에 ${uses.length}번 있습니다.` : '';
    const text = `‘${first.text}’ 대신 ${withParticle(`‘${write}’`, '으로/로')} 적습니다.${often}`;
    return [adviceAt(file, placeOf(file.source, first.offset), '낱말', text)];
  });
};

function textsOf(tree: Root, source: string): Typed[] {
  return nodesOf(tree, 'text')
    .filter(({ node, parents }) => parents.at(-1)?.type !== 'link' || !ADDRESS.test(node.value))
    .map(({ node }) => typedOf(node, source));
}

function findWord({ text, offset }: Typed, pattern: RegExp): Typed[] {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return [];
  const quoted = [...text.matchAll(QUOTED)];
  return found
    .filter(
      ({ index }) =>
        !quoted.some((span) => span.index < index && index < span.index + span[0].length),
    )
    .map(({ 0: word, index }) => ({ text: word, offset: offset + index }));
}

/** A Latin word beside another one is part of a name. */
function toPattern(word: string): RegExp {
  const escaped = word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
  const apart = /^[a-z]/u.test(word) ? `(?<!${LATIN}\\s)${escaped}(?!\\s${LATIN})` : escaped;
  return new RegExp(
    `(?<![\\p{L}\\p{N}_.@#/-])${apart}(?=${PARTICLES}(?![\\p{L}\\p{N}_@/-]))`,
    'giu',
  );
}
