import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PhrasingContent, Table, TableRow } from 'mdast';
import { explainLength } from '../../text/characters.ts';
import { formatCount } from '../../text/counts.ts';
import { withParticle } from '../../text/particles.ts';
import type { Words } from '../../words/words.ts';
import { CHART_TYPES, type ChartData, type ChartType } from '../chart/chart-data.ts';
import { chartPictureUrl, toChartPicture } from '../chart/chart-picture.ts';
import { summarizeChart } from '../chart/chart-summary.ts';
import { renderBookChart, renderChart } from '../chart/chart-svg.ts';
import { lineOf } from '../text-of.ts';
import {
  attributeOf,
  blocksOf,
  type Component,
  type ComponentNode,
  type ContentFault,
  toStrong,
} from './component.ts';

// At most as many digits as a double stores exactly.
const NUMBER = /^-?\d{1,15}(?:\.\d{1,6})?$/u;

/** `<Chart>`: a Markdown table of numbers, drawn as a chart with the table below. */
export const chartComponent: Component = {
  name: 'Chart',
  form: 'block',
  description: '표의 숫자를 그래프로 그립니다. 안에는 표 하나만 씁니다.',
  example:
    '<Chart type="bar" title="선호하는 복지" unit="%">\n\n| 복지 | 비율 |\n| --- | ---: |\n| 운동 | 45 |\n| 휴식 | 43 |\n\n</Chart>',
  attributes: {
    type: {
      required: true,
      description: '그래프의 종류: bar(막대), stacked(누적 막대), line(꺾은선), share(비율)',
      explain: (value) =>
        isChartType(value) ? undefined : `${CHART_TYPES.join(', ')} 가운데 하나를 적어 주세요.`,
    },
    title: { required: true, description: '그래프의 제목' },
    unit: { description: '숫자의 단위. 예: %, 억 원' },
    source: { description: '숫자의 출처' },
  },
  content: 'blocks',
  explain: explainTable,
  toHtml(node, children, { target, words }) {
    const data = toChartData(node, words.language);
    const notes = notesOf(node, words);
    if (target === 'feed') {
      return h('figure', [
        h('figcaption', [titleOf(node), ...(notes === '' ? [] : [h('br'), notes])]),
        ...(data ? [h('p', toImage(data))] : []),
        ...children,
      ]);
    }
    const source = notes === '' ? [] : [h('p', { className: ['chart-source'] }, notes)];
    if (target === 'book') {
      return h('figure', { className: ['chart'] }, [
        h('figcaption', titleOf(node)),
        { type: 'raw', value: data ? renderBookChart(data) : '' },
        ...source,
        ...children,
      ]);
    }
    return h('figure', { className: ['chart'] }, [
      h('figcaption', titleOf(node)),
      { type: 'raw', value: data ? renderChart(data) : '' },
      ...source,
      h('details', { className: ['chart-table'] }, [
        h('summary', words.text.asTable),
        ...children.map((child) => nameTable(child, words.text.tableOf(titleOf(node)))),
      ]),
    ]);
  },
  toMarkdown(node, words) {
    const value = notesOf(node, words);
    const notes: PhrasingContent[] =
      value === '' ? [] : [{ type: 'break' }, { type: 'text', value }];
    return [
      { type: 'paragraph', children: [toStrong(titleOf(node)), ...notes] },
      ...blocksOf(node),
    ];
  },
};

/** Reads the table in a valid `<Chart>`; undefined if there is none. */
export function toChartData(node: ComponentNode, language: string): ChartData | undefined {
  const type = attributeOf(node, 'type') ?? '';
  const [heading, ...rows] = cellsOf(node) ?? [];
  if (!heading || !isChartType(type)) return undefined;
  const unit = attributeOf(node, 'unit');
  return {
    type,
    language,
    title: titleOf(node),
    ...(unit === undefined ? {} : { unit }),
    labelHeading: heading[0] ?? '',
    labels: rows.map((row) => row[0] ?? ''),
    series: heading.slice(1).map((name, column) => ({
      name,
      values: rows.map((row) => Number(row[column + 1])),
    })),
  };
}

/** The chart as an `img` for feeds, because feed readers do not show SVG. */
function toImage(data: ChartData): Element {
  const picture = toChartPicture(data);
  const { width, height } = picture;
  return h('img', { src: chartPictureUrl(picture), width, height, alt: summarizeChart(data) });
}

function isChartType(value: string): value is ChartType {
  return CHART_TYPES.some((type) => type === value);
}

/** Sets the accessible name of the scrollable section around a chart's table, by default `표 1`. */
function nameTable(child: ElementContent, name: string): ElementContent {
  if (child.type !== 'element' || child.tagName !== 'section') return child;
  return { ...child, properties: { ...child.properties, ariaLabel: name } };
}

/** Source and unit of a chart: `자료: 캐치 · 1,770명 · 단위: %`; empty if it has neither. */
function notesOf(node: ComponentNode, { text }: Words): string {
  const [source, unit] = ['source', 'unit'].map((name) => attributeOf(node, name));
  return [
    ...(source === undefined ? [] : [text.sourceOfNumbers(source)]),
    ...(unit === undefined ? [] : [`${text.unit}: ${unit}`]),
  ].join(' · ');
}

function titleOf(node: ComponentNode): string {
  return attributeOf(node, 'title') ?? '';
}

function explainTable(node: ComponentNode): ContentFault[] {
  const about = (text: string): ContentFault[] => [{ at: node, text }];
  const table = tableOf(node);
  if (!table) return about('그래프 안에는 표 하나만 적어 주세요.');
  const [heading, ...rows] = table.children;
  const width = heading?.children.length ?? 0;
  if (width < 2 || rows.length === 0) {
    return about('표에는 이름 열과 숫자 열, 한 줄 이상의 자료가 있어야 합니다.');
  }
  if (attributeOf(node, 'type') === 'share' && width > 2) {
    return about('share 그래프의 숫자 열은 하나입니다. 여럿이면 stacked로 그려 주세요.');
  }
  const wrong = rows.flatMap((row) => wrongNumbers(row, width));
  if (wrong.length > 0) return wrong;
  const labels = table.children.flatMap((row) => lineOf(row.children[0]));
  const text = explainSize(node, [...labels, ...(heading?.children ?? []).map(lineOf)]);
  return text === undefined ? [] : about(text);
}

/**
 * Errors in a row of a chart's table: each cell but the first must be a number. `width` is the number of
 * columns.
 */
function wrongNumbers(row: TableRow, width: number): ContentFault[] {
  return Array.from({ length: width - 1 }, (_, index) => row.children[index + 1]).flatMap(
    (cell): ContentFault[] => {
      const typed = lineOf(cell);
      if (NUMBER.test(typed)) return [];
      const text =
        typed === ''
          ? '빈칸이 있습니다. 칸마다 숫자를 적어 주세요.'
          : `${withParticle(`‘${typed}’`, '은/는')} 그릴 수 있는 숫자가 아닙니다. 쉼표와 단위 없이 적어 주세요. 예: 1770`;
      return [{ at: cell ?? row, text }];
    },
  );
}

/** Maximum length of a label or a column's name in UTF-16 units, because it is drawn in lines of a few words. */
const MAX_LABEL = 200;
/** Maximum number of values in a chart. */
const MAX_VALUES = 5_000;
/** Maximum height in px of a chart's PNG; sharp draws no larger SVG. */
const MAX_SIDE = 32_000;

function explainSize(node: ComponentNode, labels: readonly string[]): string | undefined {
  const long = labels.find(({ length }) => length > MAX_LABEL);
  if (long !== undefined) return `‘${long.slice(0, 20)}…’: ${explainLength(long, MAX_LABEL)}`;
  const data = toChartData(node, 'ko');
  if (!data) return undefined;
  const count = data.labels.length * data.series.length;
  if (count > MAX_VALUES) {
    return `그래프의 숫자가 너무 많습니다(${formatCount(count, '개')}). ${formatCount(MAX_VALUES, '개')} 이하로 줄이거나 그래프를 나누어 주세요.`;
  }
  const { height, width, pixels } = toChartPicture(data);
  const isTall = (height * pixels) / width > MAX_SIDE;
  return isTall
    ? `그래프의 막대가 너무 많습니다(${formatCount(data.labels.length, '줄')}). 줄을 줄이거나 그래프를 나누어 주세요.`
    : undefined;
}

/** Cell texts by row; undefined if the component contains anything but one table. */
function cellsOf(node: ComponentNode): string[][] | undefined {
  return tableOf(node)?.children.map((row) => row.children.map((cell) => lineOf(cell)));
}

function tableOf(node: ComponentNode): Table | undefined {
  const [table, ...others] = node.children;
  return table?.type === 'table' && others.length === 0 ? table : undefined;
}
