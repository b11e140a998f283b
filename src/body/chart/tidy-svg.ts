import render from 'dom-serializer';
import { DomUtils, parseDocument } from 'htmlparser2';
import { TEXT } from './frame.ts';

type Tag = ReturnType<typeof DomUtils.getElementsByTagName>[number];
type Node = ReturnType<typeof parseDocument>['children'][number];
type Attributes = Record<string, string>;
type Place = readonly [x: number, y: number];

const NUMBER = /-?\d+(?:\.\d+)?(?:e-?\d+)?/gu;
const RAW = { xmlMode: true, decodeEntities: false };
// What a mark keeps, unless it is the value that every mark has.
const KEPT = new Map([
  ['d', ''],
  ['opacity', '1'],
  ['font-size', `${TEXT}px`],
  ['font-weight', 'normal'],
  ['text-anchor', 'start'],
]);
const LINE = new Map([...KEPT, ['opacity', '0.7']]);

/**
 * Vega's SVG as a site can style it, named by `label`: without groups and frames, every mark in its
 * own place, black as `currentColor` and a colour called `chart-…` as a class.
 */
export function tidySvg(svg: string, label: string): string {
  const [root, content] = elementsIn(parseDocument(svg, RAW).children, true);
  if (!root || !content) throw new Error('vega drew no chart');
  const [left, top] = translationOf(content);
  const { width = '', height = '' } = root.attribs;
  root.attribs = {
    class: 'chart',
    viewBox: `${-left} ${-top} ${width} ${height}`,
    role: 'img',
    'aria-label': label.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    fill: 'currentColor',
    'font-size': `${TEXT}`,
  };
  root.children = [content];
  content.attribs = { 'aria-hidden': 'true' };
  content.children = mergeLines(flatten(content, [0, 0]));
  return render(root, RAW);
}

function flatten(tag: Tag, [left, top]: Place): Tag[] {
  const [dx, dy] = translationOf(tag);
  const place: Place = [left + dx, top + dy];
  const children = elementsIn(tag.children, false);
  if (tag.name === 'g') return children.flatMap((child) => flatten(child, place));
  const { fill, stroke, opacity } = tag.attribs;
  const isEmpty = tag.name === 'text' && DomUtils.textContent(tag) === '';
  if ((!fill && !stroke) || opacity === '0' || isEmpty) return [];
  const attributes = attributesOf(tag);
  // The lines of a text become texts of their own.
  return (children.length > 0 ? children : [tag]).map((line, index) => {
    const y = place[1] + index * Number(line.attribs.dy ?? 0);
    line.name = tag.name;
    line.attribs = { ...attributes, ...placeMark(tag, [place[0], y]) };
    return line;
  });
}

function elementsIn(nodes: Node[], isDeep: boolean): Tag[] {
  return DomUtils.getElementsByTagName('*', nodes, isDeep);
}

function attributesOf({ name, attribs }: Tag): Attributes {
  const { fill = 'none', stroke = 'none', 'stroke-width': width } = attribs;
  // Lines have their colour from the style sheet.
  const isStroked = name === 'path' && stroke !== 'none' && width !== '0';
  const className = [fill, stroke].find((colour) => colour.startsWith('chart-'));
  const kept = Object.entries(attribs).filter(
    ([key, value]) => KEPT.has(key) && value !== (name === 'line' ? LINE : KEPT).get(key),
  );
  return {
    ...(className && { class: className }),
    ...Object.fromEntries(
      kept.map(([key, value]) => [key, value.replace('px', '').replace(NUMBER, round)]),
    ),
    ...(name === 'path' && fill === 'none' && { fill }),
    ...(isStroked && { stroke: 'currentColor', ...(width && { 'stroke-width': width }) }),
  };
}

function placeMark({ name, attribs: { d = '', x2, y2 } }: Tag, [x, y]: Place): Attributes {
  if (name === 'path') return placePath(d, [x, y]);
  if (name === 'text') return { x: round(x), y: round(y) };
  const [endX, endY] = [x + Number(x2 ?? 0), y + Number(y2 ?? 0)];
  return { x1: round(x), y1: round(y), x2: round(endX), y2: round(endY) };
}

/** A path of which all but the start is relative moves by its start. */
function placePath(d: string, [x, y]: Place): Attributes {
  const [, startX, startY, rest] = /^M([^,]+),([^a-z]+)(h[^A-Y]+)$/u.exec(d) ?? [];
  if (rest !== undefined) {
    const start = `${round(x + Number(startX))},${round(y + Number(startY))}`;
    return { d: `M${start}${rest.replace(NUMBER, round)}` };
  }
  return x || y ? { transform: `translate(${round(x)} ${round(y)})` } : {};
}

/** Upright lines of which each begins where the last ended, as one. */
function mergeLines(tags: readonly Tag[]): Tag[] {
  const merged: Tag[] = [];
  for (const tag of tags) {
    const last = merged.at(-1);
    const { y1, y2, ...own } = tag.attribs;
    const { y1: top, y2: end, ...others } = last?.attribs ?? {};
    const goesOn = tag.name === 'line' && end === y1 && own.x1 === own.x2;
    if (last && top && y2 && goesOn && JSON.stringify(own) === JSON.stringify(others)) {
      last.attribs.y2 = y2;
    } else merged.push(tag);
  }
  return merged;
}

function translationOf({ attribs }: Tag): Place {
  const [x = 0, y = 0] = (attribs.transform?.match(NUMBER) ?? []).map(Number);
  return [x, y];
}

// One decimal is finer than any screen.
function round(value: number | string): string {
  return `${Math.round(Number(value) * 10) / 10}`;
}
