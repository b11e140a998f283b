import { parseXml, XmlElement, type XmlNode } from '@rgrove/parse-xml';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderChart } from '../../src/body/chart/chart-svg.ts';
import { CHART_TYPES } from '../../src/body/chart/chart-data.ts';
import type { ChartData, ChartSeries, ChartType } from '../../src/body/chart/chart-data.ts';
import { roundTicks } from '../../src/body/chart/chart-numbers.ts';
import { pixelWidth } from '../../src/text/text-size.ts';

const LONG =
  '상담사의 감정노동을 줄이기 위해 회사가 마련한 보호 제도와 휴식 시간 보장 여부에 대한 응답자들의 전반적인 평가 결과와 만족도 조사';

function series(...values: number[][]): ChartSeries[] {
  return values.map((column, index) => ({ name: `계열 ${index + 1}`, values: column }));
}

function many(count: number, value: (index: number) => number): number[] {
  return Array.from({ length: count }, (_, index) => value(index));
}

const TABLES: Record<string, Pick<ChartData, 'unit' | 'labels' | 'series'>> = {
  '여섯 항목': {
    unit: '%',
    labels: ['AI 상담 도입', '상담 품질 관리', '인력 채용', '교육', '재택 근무', '기타'],
    series: series([62.5, 48.1, 33, 21.4, 12, 3.2]),
  },
  '한 항목': { unit: '명', labels: ['2024년'], series: series([7]) },
  '서른 항목': {
    unit: '건',
    labels: many(30, (index) => index + 1).map((day) => `4월 ${day}일`),
    series: series(many(30, (index) => 1000 + ((index * 37) % 11) * 90)),
  },
  '0이 섞인 값': { unit: '명', labels: ['가', '나', '다'], series: series([0, 5, 0]) },
  '모두 0': { unit: '%', labels: ['가', '나'], series: series([0, 0], [0, 0]) },
  음수: {
    unit: '억 원',
    labels: ['영업', '금융', '기타'],
    series: series([1234, -560, -1200.5], [-3, 0, 9]),
  },
  '모두 음수': { labels: ['가', '나'], series: series([-10, -0.5]) },
  '긴 이름': {
    unit: '%',
    labels: [LONG, LONG.replaceAll(' ', ''), `${LONG} 2`],
    series: [
      { name: LONG, values: [10, 55.55, 3] },
      { name: '짧은 계열', values: [1, 2, 3] },
    ],
  },
  '여섯 계열': {
    unit: '%',
    labels: ['2021년', '2022년', '2023년', '2024년'],
    series: series(
      ...many(6, (index) => index).map((index) =>
        many(4, (year) => 10 + ((index * 17 + year * 23) % 60)),
      ),
    ),
  },
  '1조': { unit: '원', labels: ['올해', '작년', '그해'], series: series([1e12, 1.5e12, 9e11]) },
  '1조와 -1조': { unit: '원', labels: ['올해', '작년'], series: series([1e12, -1e12]) },
  '긴 단위': {
    unit: '백만 원(부가가치세 별도)',
    labels: ['올해', '작년'],
    series: series([1234567, 98765]),
  },
  소수: {
    unit: '점',
    labels: ['전문성', '친절성', '문제해결능력'],
    series: series([4.25, 0.1 + 0.2, 3.0001]),
  },
  '표시 글자': { unit: '<%>', labels: ['<b>&"가"', '‘나’ ]]>'], series: series([1, 2]) },
};

function chart(type: ChartType, table: keyof typeof TABLES | Partial<ChartData>): ChartData {
  const data = typeof table === 'string' ? TABLES[table] : table;
  return {
    type,
    language: 'ko',
    title: '투자 <계획> & "전망"',
    labelHeading: '항목',
    labels: [],
    series: [],
    ...data,
  };
}

const CASES = CHART_TYPES.flatMap((type) =>
  Object.keys(TABLES).map((name) => ({ type, name, data: chart(type, name) })),
);

const word = fc.string({
  unit: fc.constantFrom(...'상 담 사 고 객 센 터 2 0 4 A I % , ( )'.split(' ')),
  minLength: 1,
  maxLength: 20,
});
const label = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const value = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((number) => Number(number.toFixed(2))),
  fc.constantFrom(0, 1e12, -1e12, 0.001),
);
const anyChart = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) =>
    fc.record({
      type: fc.constantFrom(...CHART_TYPES),
      language: fc.constantFrom('ko', 'en', 'de'),
      title: label,
      unit: fc.constantFrom('', '%', '명', '억 원', '백만 원(부가가치세 별도)'),
      labelHeading: label,
      labels: fc.array(label, { minLength: rows, maxLength: rows }),
      series: fc.array(
        fc.record({ name: label, values: fc.array(value, { minLength: rows, maxLength: rows }) }),
        { minLength: columns, maxLength: columns },
      ),
    }),
  );

interface TextBox {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

// The text boxes of a chart by the estimate.
function textBoxes(svg: string): TextBox[] {
  return elementsOf(parseXml(svg)).flatMap(({ name, attributes, text }) => {
    if (name !== 'text') return [];
    const width = pixelWidth(text, Number(attributes['font-size'] ?? 15));
    const anchor = attributes['text-anchor'];
    const before = anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0;
    const left = Number(attributes.x) - before;
    const baseline = Number(attributes.y);
    return [{ text, left, right: left + width, top: baseline - 11, bottom: baseline + 1 }];
  });
}

/** The drawings of a chart: for a phone, and for the column on a desk. */
function drawingsOf(data: ChartData): string[] {
  return renderChart(data).match(/<svg.*?<\/svg>/gsu) ?? [];
}

function narrow(data: ChartData): string {
  return drawingsOf(data)[0] ?? '';
}

function elementsOf({ children }: { children: XmlNode[] }): XmlElement[] {
  const elements = children.filter((child) => child instanceof XmlElement);
  return elements.flatMap((element) => [element, ...elementsOf(element)]);
}

function textsOf(svg: string): string[] {
  return textBoxes(svg).map(({ text }) => text.replaceAll('\u00A0', ' '));
}

describe.each(CASES)('$type: $name', ({ data }) => {
  test('XML로도 올바르고 스타일, 스크립트, 바깥 참조, id가 없다', () => {
    const html = renderChart(data);
    expect(parseXml(html).root?.children).toHaveLength(2);
    expect(html).not.toMatch(
      /<style|<script|\sstyle=|href|url\(|\sid=|\son\w+=|NaN|Infinity|undefined/u,
    );
    expect(html).not.toMatch(/<svg [^>]*\s(width|height)=/u);
    expect(html.match(/aria-/gu)).toHaveLength(1);
  });

  test('글자가 잘리거나 겹치지 않는다', () => {
    expectAllLegible(data);
  });

  test('같은 자료는 같은 바이트가 된다', () => {
    expect(renderChart(structuredClone(data))).toBe(renderChart(data));
  });
});

const EVERY_VALUE = CASES.filter(
  ({ type, name }) => (type === 'bar' || type === 'share') && name !== '긴 단위',
);

test.each(EVERY_VALUE)('$type: $name: 모든 값이 단위와 함께 쓰인다', ({ data }) => {
  const texts = textsOf(narrow(data)).join(' ');
  for (const value of data.series.flatMap(({ values }) => values)) {
    const printed = `${value.toLocaleString('ko-KR', { maximumFractionDigits: 10 })}${data.unit ?? ''}`;
    expect(texts).toContain(printed);
  }
});

test('숫자마다 붙이기에는 긴 단위는 제목에만 쓴다', () => {
  const texts = textsOf(narrow(chart('bar', '긴 단위')));
  expect(texts).toEqual(['올해', '작년', '1,234,567', '98,765']);
});

test('어떤 이름과 값이어도 글자가 잘리거나 겹치지 않는다', () => {
  fc.assert(
    fc.property(anyChart, (data) => {
      expectAllLegible(data);
    }),
    { numRuns: 100, seed: 1998 },
  );
});

function expectAllLegible(data: ChartData): void {
  const [phone = '', desk = ''] = drawingsOf(data);
  expectLegible(phone, 360);
  expectLegible(desk, 656);
}

function expectLegible(svg: string, room: number): void {
  const [x = 0, y = 0, width = 0, height = 0] =
    /viewBox="([^"]+)"/u.exec(svg)?.[1]?.split(' ').map(Number) ?? [];
  const boxes = textBoxes(svg);
  expect(boxes.length).toBeGreaterThan(0);
  expect(Math.abs(width - room)).toBeLessThan(45);
  const clipped = boxes.filter(
    ({ left, right, top, bottom }) =>
      left < x - 0.5 || right > x + width + 0.5 || top < y || bottom > y + height,
  );
  expect(clipped).toEqual([]);
  const pairs = boxes.flatMap((box, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => overlap(box, other))
      .map((other) => [box, other]),
  );
  expect(pairs).toEqual([]);
}

function overlap(a: TextBox, b: TextBox): boolean {
  const slack = 0.2;
  return (
    a.left < b.right - slack &&
    b.left < a.right - slack &&
    a.top < b.bottom - slack &&
    b.top < a.bottom - slack
  );
}

describe('읽기 좋은 차트', () => {
  test('여섯 줄 막대그래프는 2,000바이트를 넘지 않는다', () => {
    expect(Buffer.byteLength(narrow(chart('bar', '여섯 항목')))).toBeLessThan(2000);
  });

  test('너비가 0이 아닌 막대가 0이 아닌 값마다 하나씩 있다', () => {
    const data = { labels: ['가', '나', '다'], series: series([1e9, 1, 0]) };
    const bars = narrow(chart('bar', data)).matchAll(/ d="M(\d+) [\d.]+H(\d+)v/gu);
    const widths = [...bars].map(([, left, right]) => Number(right) - Number(left));
    expect(widths).toHaveLength(2);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(1);
  });

  test('꺾은선의 단위는 맨 위의 눈금에만 쓴다', () => {
    const data = { unit: '%', labels: ['1월', '2월', '3월'], series: series([20, 80, 47]) };
    const texts = textsOf(narrow(chart('line', data)));
    expect(texts.filter((text) => text.includes('%'))).toEqual(['80%']);
    expect(texts).toContain('47');
  });

  test('옅은 막대 위의 숫자는 글자의 색, 진한 막대 위의 숫자는 종이의 색이다', () => {
    const data = { labels: ['민간'], series: series([40], [60]) };
    const numbers = elementsOf(parseXml(narrow(chart('stacked', data)))).filter(
      ({ name, text }) => name === 'text' && ['40', '60'].includes(text),
    );
    expect(numbers.map(({ text, attributes }) => [text, attributes.class])).toEqual([
      ['40', 'chart-inside'],
      ['60', undefined],
    ]);
  });

  test('범례의 이름은 자리가 있으면 줄을 바꾸지 않는다', () => {
    const names = ['직영', '아웃소싱', '직영+아웃소싱'];
    const columns = names.map((name) => ({ name, values: [3] }));
    for (const svg of drawingsOf(chart('stacked', { labels: ['민간'], series: columns }))) {
      const tops = textBoxes(svg).filter(({ text }) => names.includes(text));
      expect(new Set(tops.map(({ top }) => top)).size).toBe(1);
    }
    const shares = { unit: '%', labels: ['심신이 건강해야 능률이 올라서', '기타'] };
    const texts = textsOf(narrow(chart('share', { ...shares, series: series([34, 66]) })));
    expect(texts).toContain('심신이 건강해야 능률이 올라서\u200234%');
  });

  test('개수의 비율은 값 옆에 백분율로도 쓰인다', () => {
    const data = { unit: '명', labels: ['찬성', '반대'], series: series([120, 60]) };
    expect(textsOf(narrow(chart('share', data)))).toEqual([
      '66.7%',
      '33.3%',
      '찬성\u2002120명 (66.7%)',
      '반대\u200260명 (33.3%)',
    ]);
  });

  test('범례는 계열의 차례를 따르고 한 계열에는 없다', () => {
    const names: string[] = ['나', '가', '다'];
    const columns = names.map((name, index) => ({ name, values: [3 - index, 1] }));
    for (const type of ['bar', 'stacked', 'line'] as const) {
      const labels = ['2023', '2024'];
      const svg = narrow(chart(type, { labels, series: columns }));
      expect(textsOf(svg).filter((text) => names.includes(text))).toEqual(names);
      const single = narrow(chart(type, { labels, series: columns.slice(0, 1) }));
      expect(textsOf(single)).not.toContain('나');
    }
  });

  test('계열은 색의 클래스를 갖고, 일곱째부터는 테두리로 되돌아온다', () => {
    const labels = many(7, (index) => index).map(String);
    const svg = narrow(chart('share', { labels, series: series(many(7, () => 1)) }));
    for (const number of [1, 2, 3, 4, 5, 6]) expect(svg).toContain(`"chart-${number}"`);
    expect(svg).toContain('"chart-1 chart-outline"');
    expect(svg).not.toMatch(/="#/u);
  });

  test.each<[ChartType, ChartSeries[]]>([
    ['share', series([3, -1])],
    ['stacked', series([3, 1])],
  ])('나눌 전체나 쌓을 계열이 없는 %s는 막대그래프가 된다', (type, columns) => {
    const data = { labels: ['가', '나'], series: columns };
    expect(narrow(chart(type, data))).toBe(narrow(chart('bar', data)));
  });

  test('꺾은선의 눈금은 0에서 시작하고 계열마다 표식이 다르다', () => {
    const data = { unit: '%', labels: ['1월', '2월'], series: series([20, 80], [10, 40]) };
    const svg = narrow(chart('line', data));
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(['0', '20', '40', '60', '80%', '1월', '2월']),
    );
    // Two points and a key for each; lines are stroked.
    const paths = elementsOf(parseXml(svg)).filter(({ name }) => name === 'path');
    const markers = paths
      .filter(({ attributes }) => attributes.stroke === undefined)
      .map(({ attributes }) => attributes.d?.replace(/^M[^a-z]+(?=h)/u, ''));
    expect(markers).toHaveLength(6);
    expect(new Set(markers).size).toBeGreaterThanOrEqual(2);
  });

  test.each<[string, number[], string[]]>([
    ['0에서 멀지 않으면 0을 바닥으로', [20, 80], ['0']],
    ['0을 지나면 0을 사이에', [-2.5, 3.8], ['0']],
    ['0에서 멀면 0을 빼고', [24.9, 31.5], []],
    ['모두 음수면 0을 천장으로', [-10, -0.5], ['0%']],
  ])('꺾은선은 %s 그리고 0의 선만 진하다', (_, values, numbers) => {
    const data = { unit: '%', labels: ['1월', '2월'], series: series(values) };
    const elements = elementsOf(parseXml(narrow(chart('line', data))));
    const lines = elements.filter(({ name }) => name === 'line');
    const strong = lines.filter(({ attributes }) => attributes.opacity === undefined);
    expect(lines.length).toBeGreaterThan(strong.length);
    const isBeside = (text: XmlElement, line: XmlElement): boolean =>
      text.attributes['text-anchor'] === 'end' &&
      Math.abs(Number(text.attributes.y) - Number(line.attributes.y1)) < 6 &&
      Number(text.attributes.x) < 0;
    const named = strong.map((line) =>
      elements.find((text) => text.name === 'text' && isBeside(text, line)),
    );
    expect(named.map((text) => text?.text)).toEqual(numbers);
  });
});

test.each([
  [24.9, 31.5, [24, 26, 28, 30, 32]],
  [0, 80, [0, 20, 40, 60, 80]],
  [9, 41, [0, 10, 20, 30, 40, 50]],
  [-2.5, 3.8, [-4, -2, 0, 2, 4]],
  [0.001, 0.0025, [0.001, 0.0015, 0.002, 0.0025]],
  [-1e12, 1e12, [-1e12, -5e11, 0, 5e11, 1e12]],
])('%d에서 %d까지의 눈금은 어림수다', (low, high, ticks) => {
  const found = roundTicks(low, high);
  expect(found.map((tick) => Number(tick.toPrecision(12)))).toEqual(ticks);
});
