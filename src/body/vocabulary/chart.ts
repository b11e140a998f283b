import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { withParticle } from '../../text/particles.ts';
import { CHART_TYPES, type ChartData, type ChartType } from '../chart/chart-data.ts';
import { chartPictureUrl, toChartPicture } from '../chart/chart-picture.ts';
import { summarizeChart } from '../chart/chart-summary.ts';
import { renderChart } from '../chart/chart-svg.ts';
import { attributeOf, blocksOf, type Component, type ComponentNode } from './component.ts';

// As many digits as a double holds exactly.
const NUMBER = /^-?\d{1,15}(?:\.\d{1,6})?$/u;

/** A drawing of a Markdown table, always with the table itself. */
export const chart: Component = {
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
  explain: (node) => explainTable(node),
  toHtml(node, children, { target }) {
    const data = toChartData(node);
    if (target === 'feed') {
      return h('figure', [
        h('figcaption', captionOf(node)),
        ...(data ? [h('p', [pictureOf(data)])] : []),
        ...children,
      ]);
    }
    return h('figure', { className: ['chart'] }, [
      h('figcaption', [titleOf(node), ...smallNotesOf(node)]),
      { type: 'raw', value: data ? renderChart(data) : '' },
      h('details', { className: ['chart-table'] }, [
        h('summary', '표로 보기'),
        ...children.map((child) => nameTable(child, titleOf(node))),
      ]),
    ]);
  },
  toMarkdown: (node) => [
    {
      type: 'paragraph',
      children: [{ type: 'strong', children: [{ type: 'text', value: captionOf(node) }] }],
    },
    ...blocksOf(node),
  ],
};

/** Reads the table between the tags; call it on a chart that the policy has passed. */
export function toChartData(node: ComponentNode): ChartData | undefined {
  const type = attributeOf(node, 'type') ?? '';
  const cells = cellsOf(node);
  const [heading, ...rows] = cells ?? [];
  if (!heading || !isChartType(type)) return undefined;
  const unit = attributeOf(node, 'unit');
  return {
    type,
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

/** The chart in feeds, whose readers show no SVG. */
function pictureOf(data: ChartData): Element {
  const picture = toChartPicture(data);
  const { width, height } = picture;
  return h('img', { src: chartPictureUrl(picture), width, height, alt: summarizeChart(data) });
}

function isChartType(value: string): value is ChartType {
  return CHART_TYPES.some((type) => type === value);
}

/** The region of the chart's table, by the chart's name instead of its number on the page. */
function nameTable(child: ElementContent, title: string): ElementContent {
  if (child.type !== 'element' || child.tagName !== 'section') return child;
  return { ...child, properties: { ...child.properties, ariaLabel: `${title} 표` } };
}

/** What stands under the title: `(단위: %, 출처: 캐치)`; empty if nothing is given. */
function notesOf(node: ComponentNode): string {
  const unit = attributeOf(node, 'unit');
  const source = attributeOf(node, 'source');
  const notes = [
    ...(unit === undefined ? [] : [`단위: ${unit}`]),
    ...(source === undefined ? [] : [`출처: ${source}`]),
  ];
  return notes.length > 0 ? `(${notes.join(', ')})` : '';
}

function smallNotesOf(node: ComponentNode): (string | Element)[] {
  const notes = notesOf(node);
  return notes === '' ? [] : [' ', h('small', notes)];
}

function captionOf(node: ComponentNode): string {
  return `${titleOf(node)} ${notesOf(node)}`.trimEnd();
}

function titleOf(node: ComponentNode): string {
  return attributeOf(node, 'title') ?? '';
}

function explainTable(node: ComponentNode): string | undefined {
  const cells = cellsOf(node);
  if (!cells) return '그래프 안에는 표 하나만 적어 주세요.';
  const [heading = [], ...rows] = cells;
  if (heading.length < 2 || rows.length === 0) {
    return '표에는 이름 열과 숫자 열, 한 줄 이상의 자료가 있어야 합니다.';
  }
  if (attributeOf(node, 'type') === 'share' && heading.length > 2) {
    return 'share 그래프의 숫자 열은 하나입니다. 여럿이면 stacked로 그려 주세요.';
  }
  for (const row of rows) {
    for (const cell of heading.slice(1).map((_, index) => row[index + 1] ?? '')) {
      if (cell === '') return '빈칸이 있습니다. 칸마다 숫자를 적어 주세요.';
      if (!NUMBER.test(cell)) {
        return `${withParticle(`‘${cell}’`, '은/는')} 그릴 수 있는 숫자가 아닙니다. 쉼표와 단위 없이 적어 주세요. 예: 1770`;
      }
    }
  }
  return undefined;
}

function cellsOf(node: ComponentNode): string[][] | undefined {
  const [table, ...others] = node.children;
  if (table?.type !== 'table' || others.length > 0) return undefined;
  return tableText(table);
}

function tableText(table: Table): string[][] {
  return table.children.map((row) => row.children.map((cell) => toString(cell).trim()));
}
