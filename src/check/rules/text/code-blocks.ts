import type { Code } from 'mdast';
import { nodesOf } from '../../../body/nodes.ts';
import { sourceTextOf } from '../../../body/source-text.ts';
import { errorAt, type Rule } from '../../rule.ts';

/**
 * A block of code ends with a line of its own. Otherwise it takes the rest of the text. Words after
 * the opening marks are not shown.
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
 *     1:1  코드  ``` 뒤에 적은 ‘보기’는 페이지에 나오지 않습니다. 코드의 위에 따로 적어 주세요.
 *     5:1  코드  코드를 닫지 않아 아래의 글이 모두 코드가 됩니다. 코드가 끝나는 곳에 ``` 한 줄을 적어 주세요.
 * @accepts
 *     ```js
 *     const a = 1;
 *     ```
 *
 *     > ~~~~
 *     > ```
 *     > ~~~~
 */
export const codeBlocks: Rule = (tree, file) =>
  nodesOf(tree, 'code').flatMap(({ node }) => {
    const { text } = sourceTextOf(node, file.source);
    const mark = /^(?:`{3,}|~{3,})/u.exec(text)?.[0];
    if (mark === undefined) return [];
    const last = text.slice(text.lastIndexOf('\n') + 1).replace(/^[ \t>]+|[ \t]+$/gu, '');
    const isClosed =
      text.includes('\n') && last.startsWith(mark) && last === (mark[0] ?? '').repeat(last.length);
    const hidden = hiddenWords(node);
    return [
      ...(hidden === undefined
        ? []
        : [errorAt(file, node, '코드', explainHiddenWords(mark, hidden))]),
      ...(isClosed ? [] : [errorAt(file, node, '코드', explainUnclosed(mark))]),
    ];
  });

/** Words after the opening marks: only a name of a language, in ASCII, may stand there. */
function hiddenWords({ lang, meta }: Code): string | undefined {
  const isLanguage = /^[\w.+#-]*$/u.test(lang ?? '');
  return meta ?? (isLanguage ? undefined : (lang ?? undefined));
}

function explainHiddenWords(mark: string, words: string): string {
  return `${mark} 뒤에 적은 ‘${words}’는 페이지에 나오지 않습니다. 코드의 위에 따로 적어 주세요.`;
}

function explainUnclosed(mark: string): string {
  return `코드를 닫지 않아 아래의 글이 모두 코드가 됩니다. 코드가 끝나는 곳에 ${mark} 한 줄을 적어 주세요.`;
}
