import { expect, test } from 'vitest';
import { NO_STEP, toSteps } from '../../scripts/bench/steps.ts';

const MB = 1024 * 1024;
const sample = (seconds: number, cpu: number, megabytes: number) => ({
  seconds,
  cpu,
  resident: megabytes * MB,
});

test('단계마다 걸린 시간, CPU, 메모리를 나누고, 단계가 아닌 시간은 따로 센다', () => {
  const samples = [
    sample(0, 0, 0),
    sample(2, 2, 100),
    sample(4, 6, 300),
    sample(9, 7, 200),
    sample(10, 7, 0),
  ];
  const lines = [
    { text: '호 5개, 기사 14편을 점검했습니다.', seconds: 2 },
    { text: '페이지 만들기: 133페이지 (2.0초)', seconds: 4 },
    { text: '사이트 점검: 링크 4802개 (5.0초)', seconds: 9 },
    { text: 'dist에 사이트를 만들었습니다.', seconds: 10 },
  ];
  expect(toSteps(samples, lines)).toEqual([
    { title: '페이지 만들기', wall: 2, cpu: 4, peak: 300 * MB },
    { title: '사이트 점검', wall: 5, cpu: 1, peak: 300 * MB },
    { title: NO_STEP, wall: 3, cpu: 2, peak: 200 * MB },
  ]);
});

test('함께 도는 단계는 각각 그동안의 모든 CPU를 가지고, 나머지는 한 번만 센다', () => {
  const samples = [sample(0, 0, 0), sample(5, 10, 50), sample(10, 20, 50), sample(12, 20, 0)];
  const lines = [
    { text: '검색: 완료 (8.0초)', seconds: 9 },
    { text: '페이지: 완료 (10.0초)', seconds: 10 },
  ];
  const [search, pages, rest] = toSteps(samples, lines);
  expect(search).toMatchObject({ wall: 8, cpu: 16 });
  expect(pages).toMatchObject({ wall: 10, cpu: 20 });
  expect(rest).toMatchObject({ wall: 2, cpu: 0 });
});

test('한 번도 보지 못한 사이의 CPU는 앞뒤 표본을 잇는 선에서 읽는다', () => {
  const samples = [sample(0, 0, 0), sample(10, 20, 0)];
  expect(toSteps(samples, [{ text: '검색: 완료 (2.5초)', seconds: 5 }])[0]).toMatchObject({
    cpu: 5,
  });
});
