import { withParticle } from '../../text/particles.ts';

/** Words that are written into the text of an article: for its notes, tables, charts and interviews. */
export const textWords = {
  footnotes: '각주',
  backToText: (note: number, mention: number) =>
    `각주 ${note}의 본문${mention > 1 ? `(${mention}번째)` : ''}으로 돌아가기`,
  table: (number: number) => `표 ${number}`,
  tableOf: (title: string) => `${title} 표`,
  unit: '단위',
  asTable: '표로 보기',
  photo: (name: string) => `(사진: ${name})`,
  sourceOfNumbers: (source: string) => `자료: ${source}`,
  watchAt: (host: string) => `${host}에서 보기`,
  listenAt: (host: string) => `${host}에서 듣기`,
  question: '질문',
  questionShort: '문',
  answer: '답',
  /** HTML `id` of a heading without letters or digits. */
  heading: '소제목',

  charts: {
    bar: '막대그래프',
    stacked: '누적 막대그래프',
    line: '꺾은선그래프',
    share: '띠그래프',
  },
  chart: (title: string, labels: number, series: number, kind: string, range: string) =>
    `${title}: 항목 ${labels}개${series > 1 ? `, 계열 ${series}개` : ''}의 ${kind}로, ${range}.`,
  chartEntry: (label: string, series: string | undefined) =>
    series === undefined ? `‘${label}’` : `‘${label}’의 ‘${series}’`,
  chartEntries: (first: string, count: number) => `${first} 등 ${count}개`,
  onlyValue: (name: string, value: string) => `${withParticle(name, '은/는')} ${value}입니다`,
  equalValues: (value: string) => `값이 모두 ${value}입니다`,
  largestAndSmallest: (largest: [string, string], smallest: [string, string]) =>
    [
      `${withParticle(largest[0], '이/가')} 가장 크고(${largest[1]})`,
      `${withParticle(smallest[0], '이/가')} 가장 작습니다(${smallest[1]})`,
    ].join(' '),
};

export type TextWords = typeof textWords;
