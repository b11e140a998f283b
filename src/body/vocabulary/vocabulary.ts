import { attachment } from './attachment.ts';
import { box } from './box.ts';
import { chart } from './chart.ts';
import type { Component } from './component.ts';
import { figure } from './figure.ts';
import { hanja } from './hanja.ts';
import { answer, interview, question } from './interview.ts';

/** Every component that an article may use, in the order of the editors' guide. */
export const VOCABULARY: readonly Component[] = [
  figure,
  box,
  interview,
  question,
  answer,
  chart,
  attachment,
  hanja,
];

const byName = new Map(VOCABULARY.map((component) => [component.name, component]));

/** The component of that name; absent if there is none. */
export function findComponent(name: string | null): Component | undefined {
  return name === null ? undefined : byName.get(name);
}
