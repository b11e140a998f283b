import { nodesOf } from '../../body/nodes.ts';
import { adviceAt, type Rule } from '../rule.ts';
import { placeOf, type Typed, typedOf } from '../../body/typed.ts';

const MIN_LENGTH = 80;

/** A sentence and where it starts in the text. */
interface Sentence {
  words: string;
  offset: number;
}

/**
 * No passage of 80 letters or more stands twice: it was pasted twice. A quotation set apart may
 * repeat what the text says.
 *
 * @rejects
 *     상담사가 전화를 받는 동안에 챗봇은 다음 고객의 물음을 정리한다. 통화가 끝나면 요약을 남긴다. 센터는 그 요약을 모아 한 달에 한 번 매뉴얼을 고친다.
 *
 *     다음 문단이다.
 *
 *     센터장은 말했다. 상담사가 전화를 받는 동안에 챗봇은 다음 고객의 물음을 정리한다. 통화가 끝나면 요약을 남긴다. 센터는 그 요약을 모아 한 달에 한 번 매뉴얼을 고친다.
 * @says
 *     5:11  겹친 글(참고)  1번째 줄의 글이 다시 나옵니다. 두 번 붙였으면 한쪽을 지워 주세요: “상담사가 전화를 받는 동안에…”
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
    .flatMap(({ node }) => sentencesOf(typedOf(node, file.source)));
  return findDoubles(sentences).map(({ first, second }) => {
    const line = placeOf(file.source, first.offset).position?.start.line ?? 1;
    const start = `${second.words.slice(0, 15).trimEnd()}…`;
    const text = `${line}번째 줄의 글이 다시 나옵니다. 두 번 붙였으면 한쪽을 지워 주세요: “${start}”`;
    return adviceAt(file, placeOf(file.source, second.offset), '겹친 글', text);
  });
};

function sentencesOf({ text, offset }: Typed): Sentence[] {
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

/** Runs of the same sentences, long enough not to be chance. */
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
