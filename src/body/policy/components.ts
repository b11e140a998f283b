import type { Parents } from 'mdast';
import { withParticle } from '../../archive/korean.ts';
import { nearest } from '../../archive/nearest.ts';
import type { Component, ComponentNode } from '../vocabulary/component.ts';
import { findComponent, VOCABULARY } from '../vocabulary/vocabulary.ts';
import { explainCharacters } from './characters.ts';
import type { Fault } from './fault.ts';

/** What is wrong with a component: its name, its place, what it holds and its attributes. */
export function checkComponent(node: ComponentNode, ancestors: readonly Parents[]): Fault[] {
  const component = findComponent(node.name);
  const fault = (text: string | undefined): Fault[] =>
    text === undefined ? [] : [{ rule: '태그', text }];
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
  const fault = (text: string): Fault => ({ rule: '속성', text });
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
  return explainCharacters(value) ?? explain?.(value);
}
