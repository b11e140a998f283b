import type { Code } from 'mdast';
import { nodesOf } from '../../../body/nodes.ts';
import { sourceTextOf } from '../../../body/source-text.ts';
import { withParticle } from '../../../text/particles.ts';
import { shorten } from '../../../text/shorten.ts';
import { errorAt, errorsAt, type Rule } from '../../message.ts';

/**
 * A block of code ends with a line of the same marks, or else it includes the rest of the text. Words
 * after the opening marks are an error too, because the page does not show them.
 *
 * @rejects
 *     ```js 보기
 *     const a = 1;
 *     ```
 *
 *     ```
 *     코드
 *
 *     이어지는 본문이다.
 * @says
 *     1:1  코드  ``` 뒤에 적은 ‘js 보기’는 페이지에 나오지 않습니다. 코드의 위에 따로 적어 주세요.
 *     5:1  코드  코드를 닫지 않아 아래의 글이 모두 코드가 됩니다. 코드가 끝나는 곳에 ``` 한 줄을 적어 주세요.
 * @rejects
 *     - 항목
 *       ```
 *       코드
 *     ```
 * @says
 *     2:3  코드  코드를 닫는 ```가 목록이나 인용의 밖에 있습니다. 코드의 모든 줄을 여는 ```와 똑같이 들여 적어 주세요.
 * @rejects
 *     ~~~하하
 * @says
 *     1:1  코드  코드를 닫지 않아 아래의 글이 모두 코드가 됩니다. 코드가 끝나는 곳에 ~~~ 한 줄을 적어 주세요. 글자로 쓴 것이면 \~~~로 적어 주세요.
 * @accepts
 *     ```js {1,3} title="a"
 *     const a = 1;
 *     ```
 *
 *     > ~~~~
 *     > ```
 *     > ~~~~
 */
export const codeBlocks: Rule = (tree, file) => {
  let isEndOutside = false;
  return nodesOf(tree, 'code').flatMap(({ node, parents }) => {
    const { text } = sourceTextOf(node, file.source);
    const mark = /^(?:`{3,}|~{3,})/u.exec(text)?.[0];
    if (mark === undefined) return [];
    const isTold = isEndOutside;
    isEndOutside = false;
    if (isClosed(text, mark)) {
      const hidden = hiddenWords(node);
      return errorsAt(file, node, '코드', hidden && explainHiddenWords(mark, hidden));
    }
    if (isTold) return [];
    isEndOutside =
      parents.some(({ type }) => BLOCKS.has(type)) && goesOnBelow(text, file.source, node);
    return [
      errorAt(file, node, '코드', isEndOutside ? explainOutside(mark) : explainUnclosed(mark)),
    ];
  });
};

const BLOCKS: ReadonlySet<string> = new Set(['listItem', 'blockquote', 'footnoteDefinition']);

function isClosed(text: string, mark: string): boolean {
  const last = text.slice(text.lastIndexOf('\n') + 1).replace(/^[ \t>]+|[ \t]+$/gu, '');
  return (
    text.includes('\n') && last.startsWith(mark) && last === (mark[0] ?? '').repeat(last.length)
  );
}

/** Whether the closing line of the code was typed after the end of the list or the quote in which the code is. */
function goesOnBelow(text: string, source: string, { position }: Code): boolean {
  const mark = text.charAt(0);
  const below = source.slice(position?.end.offset ?? source.length);
  return below.split('\n').some((line) => line.trim().startsWith(mark.repeat(3)));
}

/** The words after the opening marks, if they have Hangul; undefined for the name of a programming language. */
function hiddenWords({ lang, meta }: Code): string | undefined {
  const words = [lang, meta].filter((part) => part !== null && part !== undefined).join(' ');
  return /[가-힣]/u.test(words) ? words : undefined;
}

function explainHiddenWords(mark: string, words: string): string {
  return `${mark} 뒤에 적은 ${withParticle(`‘${shorten(words, 40)}’`, '은/는')} 페이지에 나오지 않습니다. 코드의 위에 따로 적어 주세요.`;
}

function explainUnclosed(mark: string): string {
  const escape = mark.startsWith('~') ? ' 글자로 쓴 것이면 \\~~~로 적어 주세요.' : '';
  return `코드를 닫지 않아 아래의 글이 모두 코드가 됩니다. 코드가 끝나는 곳에 ${mark} 한 줄을 적어 주세요.${escape}`;
}

function explainOutside(mark: string): string {
  return `코드를 닫는 ${mark}가 목록이나 인용의 밖에 있습니다. 코드의 모든 줄을 여는 ${mark}와 똑같이 들여 적어 주세요.`;
}
