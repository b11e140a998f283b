import type { Root } from 'mdast';
import { nodesOf } from '../../body/nodes.ts';
import { placeOf, type SourceText, sourceTextOf } from '../../body/source-text.ts';
import { withParticle } from '../../text/particles.ts';
import { adviceAt, type Rule } from '../message.ts';

// Korean particles (조사) that can follow a noun.
const PARTICLES =
  '(?:들)?(?:은|는|이|가|을|를|의|에|에서|에게|로|으로|와|과|도|만|까지|부터|보다|처럼|이나|나|이며|며|이고|고|이다|다|입니다|인|란|이란|라는|이라는|에는|에서는|에도|로는|으로는|로의|으로의)?';
// Matches passages that are not checked: quotations, titles, and terms in brackets, `콜센터(call center)`.
const QUOTED =
  /“[^“”]*”|‘[^‘’]*’|"[^"]*"|'[^']*'|[《〈「『][^《〈「『》〉」』]*[》〉」』]|\([^()]*\)|\[[^[\]]*\]/gu;
const LATIN = '[A-Za-z]';
const ADDRESS = /:\/\/|^www\./u;

/**
 * A word of the `not` list of style.yaml is replaced by the journal's word. Names, quotations, URLs
 * and code are not checked; a word gets one message, at its first occurrence.
 *
 * @rejects
 *     이 **Call Center**는 콜 센터들을 잇는다. call center가 늘고 omni-channel이 됐다.
 * @says
 *     1:5  낱말(참고)  ‘Call Center’ 대신 ‘콜센터’로 적어 주세요. 이 글에 2번 있습니다.
 *     1:20  낱말(참고)  ‘콜 센터’ 대신 ‘콜센터’로 적어 주세요.
 *     1:48  낱말(참고)  ‘omni-channel’ 대신 ‘옴니채널’로 적어 주세요.
 * @accepts
 *     콜센터(call center)와 ‘한국 콜 센터’, Call Center Japan, World Call Center, 콜 센터장,
 *     `call center`, [보고서](https://example.org/call center), call-centers, www.agent.example, \#agent
 */
export const houseWords: Rule = (tree, file) => {
  // Fast path: most texts contain none of the words.
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
    const text = `‘${first.text}’ 대신 ${withParticle(`‘${write}’`, '으로/로')} 적어 주세요.${often}`;
    return [adviceAt(file, placeOf(file.source, first.offset), '낱말', text)];
  });
};

function textsOf(tree: Root, source: string): SourceText[] {
  return nodesOf(tree, 'text')
    .filter(({ node, parents }) => parents.at(-1)?.type !== 'link' || !ADDRESS.test(node.value))
    .map(({ node }) => sourceTextOf(node, source));
}

function findWord({ text, offset }: SourceText, pattern: RegExp): SourceText[] {
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

/**
 * Builds a pattern for the word with any particle (조사). A Latin word next to another Latin word
 * is part of a name and does not match.
 */
function toPattern(word: string): RegExp {
  const escaped = word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
  const apart = /^[a-z]/u.test(word) ? `(?<!${LATIN}\\s)${escaped}(?!\\s${LATIN})` : escaped;
  return new RegExp(
    `(?<![\\p{L}\\p{N}_.@#/-])${apart}(?=${PARTICLES}(?![\\p{L}\\p{N}_@/-]))`,
    'giu',
  );
}

// Shortest passage to report as repeated, in characters.
const MIN_LENGTH = 80;

interface Sentence {
  words: string;
  offset: number;
}

/**
 * A passage of 80 or more characters occurs only once: a second one was pasted by mistake. A block
 * quotation may repeat the text.
 *
 * @rejects
 *     상담사가 전화를 받는 동안에 챗봇은 다음 고객의 물음을 정리한다. 통화가 끝나면 요약을 남긴다. 센터는 그 요약을 모아 한 달에 한 번 매뉴얼을 고친다.
 *
 *     다음 문단이다.
 *
 *     센터장은 말했다. 상담사가 전화를 받는 동안에 챗봇은 다음 고객의 물음을 정리한다. 통화가 끝나면 요약을 남긴다. 센터는 그 요약을 모아 한 달에 한 번 매뉴얼을 고친다.
 * @says
 *     5:11  겹친 글(참고)  1번째 줄의 글이 다시 나옵니다. 두 번 붙여 넣었다면 한쪽을 지워 주세요: “상담사가 전화를 받는 동안에…”
 * @accepts
 *     상담사가 전화를 받는 동안에 챗봇은 다음 고객의 물음을 정리한다. 통화가 끝나면 요약을 남긴다. 센터는 그 요약을 모아 한 달에 한 번 매뉴얼을 고친다.
 *
 *     > 상담사가 전화를 받는 동안에 챗봇은 다음 고객의 물음을 정리한다. 통화가 끝나면 요약을 남긴다. 센터는 그 요약을 모아 한 달에 한 번 매뉴얼을 고친다.
 *
 *     통화가 끝나면 요약을 남긴다.
 */
export const doubledPassages: Rule = (tree, file) => {
  const sentences = nodesOf(tree, 'paragraph')
    .filter(({ parents }) => !parents.some(({ type }) => type === 'blockquote'))
    .flatMap(({ node }) => sentencesOf(sourceTextOf(node, file.source)));
  return findDoubles(sentences).map(({ first, second }) => {
    const line = placeOf(file.source, first.offset).position?.start.line ?? 1;
    const start = `${second.words.slice(0, 15).trimEnd()}…`;
    const text = `${line}번째 줄의 글이 다시 나옵니다. 두 번 붙여 넣었다면 한쪽을 지워 주세요: “${start}”`;
    return adviceAt(file, placeOf(file.source, second.offset), '겹친 글', text);
  });
};

function sentencesOf({ text, offset }: SourceText): Sentence[] {
  const ends = text.matchAll(/[.!?…][”’"')\]]*\s+/gu);
  const starts = [0, ...ends.map((end) => end.index + end[0].length)];
  return starts
    .map((start, index) => ({
      words: text
        .slice(start, starts[index + 1])
        .trim()
        .replaceAll('\n', ' '),
      offset: offset + start,
    }))
    .filter(({ words }) => words !== '');
}

/**
 * Finds passages that occur twice: consecutive sentences with at least `MIN_LENGTH` characters together.
 * `first` and `second` are the sentences with which the earlier and the later copy begin.
 */
function findDoubles(sentences: readonly Sentence[]): { first: Sentence; second: Sentence }[] {
  const indexOf = new Map<string, number>();
  const doubles: { first: Sentence; second: Sentence }[] = [];
  for (let index = 0; index < sentences.length; index++) {
    const second = sentences[index];
    if (!second) break;
    const earlier = indexOf.get(second.words);
    if (earlier === undefined) {
      indexOf.set(second.words, index);
      continue;
    }
    const run = runLength(sentences, earlier, index);
    const first = sentences[earlier];
    const letters = sentences
      .slice(index, index + run)
      .reduce((sum, { words }) => sum + words.length, 0);
    if (!first || letters < MIN_LENGTH) continue;
    doubles.push({ first, second });
    index += run - 1;
  }
  return doubles;
}

function runLength(sentences: readonly Sentence[], first: number, second: number): number {
  let length = 1;
  while (
    first + length < second &&
    second + length < sentences.length &&
    sentences[first + length]?.words === sentences[second + length]?.words
  ) {
    length++;
  }
  return length;
}
