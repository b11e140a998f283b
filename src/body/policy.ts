import type { Nodes, Parents, Root } from 'mdast';
import type { Position } from 'unist';
import { visitParents } from 'unist-util-visit-parents';
import { withParticle } from '../archive/korean.ts';
import type { Message } from '../archive/message.ts';
import { nearest } from '../archive/nearest.ts';
import { isFileName } from '../archive/slug.ts';
import { findForbiddenCharacter } from '../archive/text.ts';
import { attributeOf, type Component, type ComponentNode } from './vocabulary/component.ts';
import { findComponent, VOCABULARY } from './vocabulary/vocabulary.ts';

interface Fault {
  position: Position | undefined;
  rule: string;
  text: string;
}

/**
 * Everything in an article's tree that is outside the allowlist, with what to write instead:
 * an article is declarative, so that a pull request cannot run code (design decision 1).
 */
export function checkPolicy(tree: Root, source: string, file: string): Message[] {
  const faults: Fault[] = [];
  visitParents(tree, (node, ancestors) => {
    faults.push(...checkNode(node, ancestors, source));
  });
  return faults.map(({ position, rule, text }) => ({
    file,
    line: position?.start.line ?? 1,
    column: position?.start.column ?? 1,
    rule,
    text,
  }));
}

function checkNode(node: Nodes, ancestors: readonly Parents[], source: string): Fault[] {
  const fault = (rule: string, text: string | undefined): Fault[] =>
    text === undefined ? [] : [{ position: node.position, rule, text }];
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
      return fault('글자', explainCharacter(node.value));
    case 'html':
      return fault('태그', 'HTML은 쓸 수 없습니다. 글자라면 \\<로 적어 주세요.');
    default:
      return [];
  }
}

function checkComponent(node: ComponentNode, ancestors: readonly Parents[]): Fault[] {
  const component = findComponent(node.name);
  const fault = (text: string | undefined): Fault[] =>
    text === undefined ? [] : [{ position: node.position, rule: '태그', text }];
  if (!component) return fault(explainUnknown(node.name));
  const faults = [
    ...fault(explainPlace(node, component, ancestors)),
    ...fault(explainContent(node, component)),
    ...checkAttributes(node, component),
  ];
  return faults.length > 0 ? faults : fault(component.explain?.(node));
}

function explainUnknown(name: string | null): string {
  const known = VOCABULARY.map((component) => component.name);
  if (name === null) return '<>는 쓸 수 없습니다. 지워 주세요.';
  const guess = nearest(name, known);
  const hint = guess ? `혹시 <${guess}>인가요? ` : '';
  return `${withParticle(`<${name}>`, '은/는')} 쓸 수 없는 태그입니다. ${hint}글자라면 \\<로 적어 주세요. 쓸 수 있는 태그: ${known.join(', ')}`;
}

function explainPlace(
  node: ComponentNode,
  component: Component,
  ancestors: readonly Parents[],
): string | undefined {
  const parent = ancestors.at(-1);
  const parentName = parent && 'name' in parent ? parent.name : undefined;
  if (component.inside !== undefined && parentName !== component.inside) {
    return `<${component.name}>는 <${component.inside}> 안에 적어 주세요.`;
  }
  if (component.form === 'block' && node.type === 'mdxJsxTextElement') {
    return `<${component.name}>는 문장 안에 쓸 수 없습니다. 앞뒤를 비우고 한 줄에 따로 적어 주세요.`;
  }
  const nested = ancestors.some((ancestor) => 'name' in ancestor && ancestor.name === node.name);
  return nested ? `<${component.name}> 안에 <${component.name}>를 다시 쓸 수 없습니다.` : undefined;
}

function explainContent(node: ComponentNode, { name, content }: Component): string | undefined {
  if (content === 'nothing') {
    return node.children.length > 0 ? `<${name} … />처럼 내용 없이 닫아 주세요.` : undefined;
  }
  if (node.children.length === 0) return `<${name}>와 </${name}> 사이가 비어 있습니다.`;
  if (typeof content === 'string') return undefined;
  const allowed = node.children.every(
    (child) => 'name' in child && child.name !== null && content.includes(child.name),
  );
  return allowed
    ? undefined
    : `<${name}> 안에는 ${content.map((child) => `<${child}>`).join(', ')}만 적어 주세요.`;
}

function checkAttributes(node: ComponentNode, component: Component): Fault[] {
  const fault = (text: string): Fault => ({ position: node.position, rule: '속성', text });
  const known = Object.keys(component.attributes);
  const faults = node.attributes.flatMap((attribute): Fault[] => {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      return [fault('속성에 { }를 쓸 수 없습니다. 이름="값"으로 적어 주세요.')];
    }
    const { name, value } = attribute;
    const declared = component.attributes[name];
    if (!declared) {
      const guess = nearest(name, known);
      const hint = guess ? ` 혹시 ${guess}인가요?` : '';
      return [
        fault(
          `<${component.name}>에 ${name} 속성은 없습니다.${hint} 쓸 수 있는 속성: ${known.join(', ') || '없음'}`,
        ),
      ];
    }
    if (typeof value !== 'string') {
      return [fault(`${name}의 값은 큰따옴표로 감싸 주세요. 예: ${name}="…"`)];
    }
    const wrong =
      value.trim() === '' ? `${name}의 값이 비어 있습니다.` : explainValue(value, declared.explain);
    return wrong === undefined ? [] : [fault(wrong)];
  });
  const given = node.attributes.map((attribute) => ('name' in attribute ? attribute.name : ''));
  const twice = given.filter((name, index) => given.indexOf(name) !== index);
  const missing = known.filter(
    (name) => component.attributes[name]?.required && !given.includes(name),
  );
  return [
    ...faults,
    ...twice.map((name) => fault(`${name} 속성이 두 번 있습니다. 하나를 지워 주세요.`)),
    ...missing.map((name) =>
      fault(
        `${name} 속성이 없습니다. ${name}="${component.attributes[name]?.description ?? ''}"처럼 적어 주세요.`,
      ),
    ),
  ];
}

function explainValue(
  value: string,
  explain: ((value: string) => string | undefined) | undefined,
): string | undefined {
  return explainCharacter(value) ?? explain?.(value);
}

const CODE =
  /^(?:import\s*(?:[\w*{'"]|$)|export\s+(?:const|let|var|default|function|class|async|\{|\*))/u;

/**
 * MDX's `import` and `export` would be code. They are looked for in the text as it is typed:
 * `&#105;mport duty` is a sentence that begins so.
 */
function explainCode({ position }: Nodes, source: string): string | undefined {
  const offset = position?.start.offset ?? 0;
  if (!CODE.test(source.slice(offset, offset + 40))) return undefined;
  return 'import와 export로 시작하는 문단은 쓸 수 없습니다. 지우거나 앞에 다른 말을 적어 주세요.';
}

/** http, https, mailto, tel, an address of this site or a place on the page; nothing that can run. */
function explainLink(url: string): string | undefined {
  const hidden = explainCharacter(url);
  if (hidden !== undefined) return hidden;
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(url.replace(/[\s\u0000-\u001F]/gu, ''))?.[1];
  if (scheme !== undefined && !/^(?:https?|mailto|tel)$/iu.test(scheme)) {
    return `${scheme}: 주소는 쓸 수 없습니다. https://로 시작하는 주소를 적어 주세요.`;
  }
  if (scheme !== undefined || url.startsWith('#')) return undefined;
  if (url.startsWith('//')) return '주소를 https://로 시작하게 적어 주세요.';
  return url.startsWith('/')
    ? undefined
    : '사이트 안의 주소는 /issues/2024-04/처럼 /로 시작해 적어 주세요.';
}

function explainImage(url: string, alt: string | null | undefined): string | undefined {
  if (!isFileName(url)) return '기사와 같은 폴더의 그림 이름만 적어 주세요. 예: center.jpg';
  return alt?.trim()
    ? undefined
    : '그림을 볼 수 없는 독자를 위해 설명을 적어 주세요. 예: ![상담석](center.jpg)';
}

function explainCharacter(text: string): string | undefined {
  const found = findForbiddenCharacter(text);
  return found && `보이지 않는 글자(${found.name})가 들어 있습니다. 지우고 다시 적어 주세요.`;
}

/** A file beside the article, where the text first names it. */
export interface NamedFile {
  name: string;
  line: number;
  column: number;
}

/** The pictures and attachments that the text names, each once. */
export function namedFiles(tree: Root): { images: NamedFile[]; attachments: NamedFile[] } {
  const images = new Map<string, NamedFile>();
  const attachments = new Map<string, NamedFile>();
  const add = (files: Map<string, NamedFile>, name: string | undefined, node: Nodes): void => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    if (name !== undefined && !files.has(name)) files.set(name, { name, line, column });
  };
  visitParents(tree, (node) => {
    if (node.type === 'image') add(images, node.url, node);
    if (node.type !== 'mdxJsxFlowElement') return;
    if (node.name === 'Figure') add(images, attributeOf(node, 'src'), node);
    if (node.name === 'Attachment') add(attachments, attributeOf(node, 'file'), node);
  });
  return { images: [...images.values()], attachments: [...attachments.values()] };
}
