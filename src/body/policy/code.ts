import type { Nodes } from 'mdast';

const CODE =
  /^(?:import(?:\s+\w|\s*(?:[*{'"]|$))|export\s+(?:const|let|var|default|function|class|async|\{|\*))/u;

/**
 * MDX's `import` and `export` would be code. They are looked for in the text as it is typed:
 * `&#105;mport duty` is a sentence that begins so.
 */
export function explainCode({ position }: Nodes, source: string): string | undefined {
  const offset = position?.start.offset ?? 0;
  if (!CODE.test(source.slice(offset, offset + 40))) return undefined;
  return 'import와 export로 시작하는 문단은 쓸 수 없습니다. 지우거나 앞에 다른 말을 적어 주세요.';
}
