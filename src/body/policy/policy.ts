import type { Nodes, Parents, Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import type { Message } from '../../archive/message.ts';
import { explainCharacters } from './characters.ts';
import { explainCode } from './code.ts';
import { checkComponent } from './components.ts';
import type { Fault } from './fault.ts';
import { explainImage, explainLink } from './links.ts';

/**
 * Everything in an article's tree that is outside the allowlist, with what to write instead:
 * an article is declarative, so that a pull request cannot run code (design decision 1).
 */
export function checkPolicy(tree: Root, source: string, file: string): Message[] {
  const messages: Message[] = [];
  visitParents(tree, (node, ancestors) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    for (const fault of checkNode(node, ancestors, source)) {
      messages.push({ file, line, column, ...fault });
    }
  });
  return messages;
}

function checkNode(node: Nodes, ancestors: readonly Parents[], source: string): Fault[] {
  const fault = (rule: string, text: string | undefined): Fault[] =>
    text === undefined ? [] : [{ rule, text }];
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return fault('중괄호', '{ }는 쓸 수 없습니다. 글자라면 \\{로 적어 주세요.');
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return checkComponent(node, ancestors);
    case 'paragraph':
      return fault('코드', explainCode(node, source));
    case 'heading':
      return node.depth === 1
        ? fault('소제목', '소제목은 ##부터 씁니다. 기사의 제목은 머리말의 title에 적어 주세요.')
        : [];
    case 'link':
    case 'definition':
      return fault('링크', explainLink(node.url));
    case 'image':
      return fault('그림', explainImage(node.url, node.alt));
    case 'imageReference':
      return fault('그림', '그림은 ![설명](파일.png)이나 <Figure />로 적어 주세요.');
    case 'text':
    case 'inlineCode':
    case 'code':
      return fault('글자', explainCharacters(node.value));
    case 'root':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'break':
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'thematicBreak':
    case 'table':
    case 'tableRow':
    case 'tableCell':
    case 'linkReference':
    case 'footnoteReference':
    case 'footnoteDefinition':
      return [];
    default:
      return fault('본문', '쓸 수 없는 꼴입니다. 글자라면 앞에 \\를 적어 주세요.');
  }
}
