import { describe, expect, test } from 'vitest';
import { renderChart } from '../../src/body/chart/chart-svg.ts';
import type { ChartData, ChartSeries, ChartType } from '../../src/body/chart/chart-data.ts';

function series(...values: number[][]): ChartSeries[] {
  return values.map((column, index) => ({ name: `계열 ${index + 1}`, values: column }));
}

function chart(type: ChartType, data: Partial<ChartData>): ChartData {
  return { type, language: 'ko', title: '', labelHeading: '항목', labels: [], series: [], ...data };
}

function accessibleName(svg: string): string | undefined {
  return /^<div [^>]*role="img" aria-label="([^"]+)"/u.exec(svg)?.[1];
}

describe('그림을 대신하는 문장', () => {
  const summaries: [ChartType, Partial<ChartData>, string][] = [
    [
      'bar',
      {
        title: '투자 계획',
        unit: '%',
        labels: ['AI 상담 도입', '교육', '기타'],
        series: series([62.5, 21.4, 3.2]),
      },
      '투자 계획: 항목 3개의 막대그래프로, ‘AI 상담 도입’이 가장 크고(62.5%) ‘기타’가 가장 작습니다(3.2%).',
    ],
    [
      'share',
      {
        title: '구성',
        unit: '명',
        labels: ['금융', '통신', '공공'],
        series: series([1200, 30, 30]),
      },
      '구성: 항목 3개의 띠그래프로, ‘금융’이 가장 크고(1,200명) ‘통신’ 등 2개가 가장 작습니다(30명).',
    ],
    [
      'stacked',
      {
        title: '채용',
        unit: '명',
        labels: ['2023년', '2024년'],
        series: [
          { name: '정규직', values: [10, 30] },
          { name: '계약직', values: [20, 5] },
        ],
      },
      '채용: 항목 2개, 계열 2개의 누적 막대그래프로, ‘2024년’의 ‘정규직’이 가장 크고(30명) ‘2024년’의 ‘계약직’이 가장 작습니다(5명).',
    ],
    [
      'line',
      { title: '시장 규모', unit: '억 원', labels: ['2023', '2024'], series: series([4500, 4214]) },
      '시장 규모: 항목 2개의 꺾은선그래프로, ‘2023’이 가장 크고(4,500억 원) ‘2024’가 가장 작습니다(4,214억 원).',
    ],
    [
      'bar',
      { title: '좌석', labels: ['서울'], series: series([7]) },
      '좌석: 항목 1개의 막대그래프로, ‘서울’은 7입니다.',
    ],
    [
      'bar',
      { title: '변화', unit: '%', labels: ['가', '나'], series: series([0, 0]) },
      '변화: 항목 2개의 막대그래프로, 값이 모두 0%입니다.',
    ],
  ];
  test.each(summaries)('%s', (type, data, sentence) => {
    expect(accessibleName(renderChart(chart(type, data)))).toBe(sentence);
  });
});

describe('그릴 수 없는 자료', () => {
  const broken: [string, Partial<ChartData>, string][] = [
    ['항목이 없다', { labels: [], series: series([]) }, '차트 ‘좌석’에 값이 없습니다.'],
    ['계열이 없다', { labels: ['가'], series: [] }, '차트 ‘좌석’에 값이 없습니다.'],
    [
      '값이 모자란다',
      { labels: ['가', '나'], series: series([1]) },
      '차트 ‘좌석’에 빠졌거나 숫자가 아닌 값이 있습니다.',
    ],
    [
      '숫자가 아니다',
      { labels: ['가'], series: series([Number.NaN]) },
      '차트 ‘좌석’에 빠졌거나 숫자가 아닌 값이 있습니다.',
    ],
  ];
  test.each(broken)('%s', (_, data, message) => {
    expect(() => renderChart(chart('bar', { title: '좌석', ...data }))).toThrow(
      new RangeError(message),
    );
  });
});
